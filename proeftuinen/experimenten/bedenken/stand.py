"""How far an experiment is, as a shape and a few words."""

from leerwerkplaats.web.dagen import zeg_dag_kort
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment, Stand

VORMEN = {
    Stand.IDEE: "gepland",
    Stand.VOORBEREIDING: "gepland",
    Stand.LOOPT: "bezig",
    Stand.RUST: "gepland",
    Stand.AFGEROND: "klaar",
    Stand.GEBORGD: "klaar",
    Stand.GESTOPT: "gestopt",
}
"""By state the shape that `{% status %}` draws; rest is as calm as a plan, never a warning."""
AF = (Stand.AFGEROND, Stand.GEBORGD, Stand.GESTOPT)
"""States in which nothing more is asked."""


def zeg_stand(experiment: Experiment) -> tuple[str, str]:
    """Return shape and words; the row comes with its `stand`."""
    stand = Stand(experiment.stand)
    sinds = {
        Stand.LOOPT: ("Bezig sinds", experiment.gestart_op),
        Stand.AFGEROND: ("Afgerond op", experiment.afgerond_op),
        Stand.GEBORGD: ("Geborgd sinds", experiment.geborgd_op),
        Stand.GESTOPT: ("Gestopt op", experiment.gestopt_op),
    }
    woord, dag = sinds.get(stand, ("", None))
    return VORMEN[stand], f"{woord} {zeg_dag_kort(dag, vandaag())}" if dag else stand.label
