import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import leerwerkplaats.web.publiek
import proeftuinen.monitoring.invullen.models


class Migration(migrations.Migration):
    dependencies = [
        ("proeftuinen", "0019_experimenten"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Lijstvraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("sleutel", models.CharField(max_length=40)),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("eens", "Eens of oneens (5 stappen)"),
                            ("vaak", "Hoe vaak (5 stappen)"),
                            ("keuze", "Eén antwoord kiezen"),
                            ("meer", "Meer antwoorden kiezen"),
                            ("open", "Open vraag"),
                        ],
                        default="eens",
                        max_length=6,
                    ),
                ),
                ("tekst", models.CharField(max_length=300)),
                ("uitleg", models.CharField(blank=True, max_length=300)),
                ("opties", models.JSONField(blank=True, default=list)),
                ("volgorde", models.PositiveIntegerField(default=0)),
                ("vervallen_op", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["volgorde", "pk"],
            },
        ),
        migrations.AddField(
            model_name="proeftuin",
            name="gearchiveerd_op",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="proeftuin",
            name="vergelijkbaar",
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name="Borgingsplan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("inleiding", models.TextField(blank=True, max_length=1000)),
                ("volgende", models.TextField(blank=True, max_length=600)),
                ("vastgesteld_op", models.DateField(blank=True, null=True)),
                ("gewijzigd_op", models.DateField(blank=True, null=True)),
                ("gedeeld_op", models.DateField(blank=True, null=True)),
                (
                    "proeftuin",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="borgingsplan",
                        to="proeftuinen.proeftuin",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Handtekening",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("naam", models.CharField(blank=True, max_length=200)),
                ("rol", models.CharField(max_length=200)),
                ("op", models.DateField()),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="handtekeningen",
                        to="proeftuinen.contact",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="handtekeningen",
                        to="proeftuinen.organisatie",
                    ),
                ),
                (
                    "proeftuin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="handtekeningen",
                        to="proeftuinen.proeftuin",
                    ),
                ),
            ],
            options={
                "ordering": ["op", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Hulpvraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "soort",
                    models.CharField(
                        choices=[("vraag", "Een vraag"), ("ervaring", "Een ervaring om te delen")],
                        default="vraag",
                        max_length=10,
                    ),
                ),
                (
                    "bereik",
                    models.CharField(
                        choices=[
                            ("hier", "Alleen onze proeftuin"),
                            ("landelijk", "Ook het landelijk programma"),
                            ("allen", "Alle proeftuinen"),
                        ],
                        default="hier",
                        max_length=10,
                    ),
                ),
                ("titel", models.CharField(max_length=150)),
                ("tekst", models.TextField(blank=True, max_length=2000)),
                ("dimensies", models.JSONField(blank=True, default=list)),
                ("opgelost_op", models.DateField(blank=True, null=True)),
                ("gemaakt", models.DateTimeField(auto_now_add=True)),
                (
                    "bij",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="hulpvragen",
                        to="proeftuinen.schakel",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="hulpvragen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "proeftuin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hulpvragen",
                        to="proeftuinen.proeftuin",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Hulpantwoord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("namens", models.CharField(max_length=200)),
                ("elders", models.BooleanField(default=False)),
                ("tekst", models.TextField(max_length=2000)),
                ("helpt", models.BooleanField(default=False)),
                ("gemaakt", models.DateTimeField(auto_now_add=True)),
                (
                    "door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="hulpantwoorden",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "hulpvraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="antwoorden",
                        to="proeftuinen.hulpvraag",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Netwerkafspraak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("bijeen", "Wie roept ons bij elkaar?"),
                            ("kaart", "Wie houdt de sociale kaart bij?"),
                            ("nieuw", "Wie haalt nieuwe mensen erbij?"),
                            ("casus", "Wie zorgt voor de casustafel?"),
                            ("gemeente", "Wie houdt contact met de gemeente?"),
                            ("anders", "Iets anders"),
                        ],
                        max_length=10,
                    ),
                ),
                ("wat", models.CharField(max_length=600)),
                ("wie", models.CharField(blank=True, max_length=200)),
                ("hoe_vaak", models.CharField(blank=True, max_length=200)),
                ("eerste_kijk", models.DateField(blank=True, null=True)),
                ("gekeken_op", models.DateField(blank=True, null=True)),
                ("loopt_nog", models.CharField(blank=True, max_length=600)),
                ("gemaakt", models.DateTimeField(auto_now_add=True)),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="netwerkafspraken",
                        to="proeftuinen.contact",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="netwerkafspraken",
                        to="proeftuinen.organisatie",
                    ),
                ),
                (
                    "proeftuin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="netwerkafspraken",
                        to="proeftuinen.proeftuin",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Telling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("waarde", models.CharField(max_length=4)),
                ("aantal", models.PositiveIntegerField()),
                (
                    "vraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tellingen",
                        to="proeftuinen.lijstvraag",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Terugblik",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("maanden", models.PositiveSmallIntegerField()),
                ("dag", models.DateField()),
                ("begonnen_op", models.DateField(blank=True, null=True)),
                ("vervalt_op", models.DateField(blank=True, null=True)),
                ("conclusie", models.TextField(blank=True, max_length=1000)),
                (
                    "proeftuin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="terugblikken",
                        to="proeftuinen.proeftuin",
                    ),
                ),
            ],
            options={
                "ordering": ["dag", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Nazicht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("gevraagd_op", models.DateTimeField(blank=True, null=True)),
                (
                    "loopt",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ja", "Ja, het loopt"),
                            ("deels", "Voor een deel"),
                            ("nee", "Nee"),
                        ],
                        max_length=5,
                    ),
                ),
                ("tekst", models.CharField(blank=True, max_length=600)),
                ("beantwoord_op", models.DateField(blank=True, null=True)),
                (
                    "borging",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="nazichten",
                        to="proeftuinen.borging",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="nazichten",
                        to="proeftuinen.contact",
                    ),
                ),
                (
                    "netwerkafspraak",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="nazichten",
                        to="proeftuinen.netwerkafspraak",
                    ),
                ),
                (
                    "terugblik",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="nazichten",
                        to="proeftuinen.terugblik",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Tip",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("tekst", models.CharField(max_length=600)),
                ("van", models.CharField(blank=True, max_length=120)),
                ("in_oogst", models.BooleanField(default=True)),
                ("gemaakt", models.DateTimeField(auto_now_add=True)),
                (
                    "proeftuin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tips",
                        to="proeftuinen.proeftuin",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Toezegging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("van", models.CharField(max_length=200)),
                ("wat", models.CharField(max_length=600)),
                ("voor", models.DateField(blank=True, null=True)),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("wacht", "Nog geen antwoord"),
                            ("ja", "Ja"),
                            ("deels", "Deels"),
                            ("nee", "Nee"),
                        ],
                        default="wacht",
                        max_length=6,
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=600)),
                ("beantwoord_op", models.DateField(blank=True, null=True)),
                ("gemaakt", models.DateTimeField(auto_now_add=True)),
                (
                    "beleidsstuk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="toezeggingen",
                        to="proeftuinen.beleidsstuk",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="toezeggingen",
                        to="proeftuinen.organisatie",
                    ),
                ),
                (
                    "proeftuin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="toezeggingen",
                        to="proeftuinen.proeftuin",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Vragenlijst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("start", "Bij de start"),
                            ("halverwege", "Halverwege"),
                            ("einde", "Aan het eind"),
                            ("halfjaar", "Een half jaar later"),
                            ("terugblik", "Terugblik"),
                            ("tips", "Tips van deelnemers"),
                            ("anders", "Een ander moment"),
                        ],
                        default="start",
                        max_length=12,
                    ),
                ),
                ("titel", models.CharField(max_length=120)),
                ("uitleg", models.CharField(blank=True, max_length=600)),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("gecodeerd", "Met een code per persoon"),
                            ("anoniem", "Zonder code, voor iedereen met de link"),
                        ],
                        default="gecodeerd",
                        max_length=10,
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("concept", "Nog niet open"),
                            ("open", "Open"),
                            ("dicht", "Gesloten"),
                        ],
                        default="concept",
                        max_length=8,
                    ),
                ),
                ("geopend_op", models.DateField(blank=True, null=True)),
                ("sluit_op", models.DateField(blank=True, null=True)),
                ("dicht_op", models.DateField(blank=True, null=True)),
                ("los_op", models.DateField(blank=True, null=True)),
                ("gevraagd", models.PositiveIntegerField(blank=True, null=True)),
                ("aantal", models.PositiveIntegerField(blank=True, null=True)),
                ("gemaakt", models.DateTimeField(auto_now_add=True)),
                (
                    "proeftuin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vragenlijsten",
                        to="proeftuinen.proeftuin",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Verandering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("omhoog", models.PositiveIntegerField()),
                ("gelijk", models.PositiveIntegerField()),
                ("omlaag", models.PositiveIntegerField()),
                (
                    "vraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="veranderingen",
                        to="proeftuinen.lijstvraag",
                    ),
                ),
                (
                    "van",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="veranderingen_hierna",
                        to="proeftuinen.vragenlijst",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="terugblik",
            name="vragenlijst",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="terugblik",
                to="proeftuinen.vragenlijst",
            ),
        ),
        migrations.AddField(
            model_name="lijstvraag",
            name="vragenlijst",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="vragen",
                to="proeftuinen.vragenlijst",
            ),
        ),
        migrations.CreateModel(
            name="Antwoordvel",
            fields=[
                (
                    "sleutel",
                    models.CharField(
                        default=proeftuinen.monitoring.invullen.models.nieuwe_sleutel,
                        max_length=32,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("wie", models.CharField(max_length=64)),
                ("antwoorden", models.JSONField(default=dict)),
                ("van_papier", models.BooleanField(default=False)),
                (
                    "vragenlijst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vellen",
                        to="proeftuinen.vragenlijst",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Aangeschreven",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publiek_id",
                    models.CharField(
                        default=leerwerkplaats.web.publiek.nieuw_id,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("gestuurd_op", models.DateField(blank=True, null=True)),
                ("herinnerd_op", models.DateField(blank=True, null=True)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aangeschreven",
                        to="proeftuinen.contact",
                    ),
                ),
                (
                    "vragenlijst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aangeschreven",
                        to="proeftuinen.vragenlijst",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.AddIndex(
            model_name="hulpvraag",
            index=models.Index(fields=["bereik", "-id"], name="hulpvraag_bereik"),
        ),
        migrations.AddConstraint(
            model_name="telling",
            constraint=models.UniqueConstraint(
                fields=("vraag", "waarde"), name="telling_een_per_waarde"
            ),
        ),
        migrations.AddConstraint(
            model_name="nazicht",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("borging__isnull", True), ("netwerkafspraak__isnull", True), _connector="XOR"
                ),
                name="nazicht_gaat_over_een_ding",
            ),
        ),
        migrations.AddConstraint(
            model_name="nazicht",
            constraint=models.UniqueConstraint(
                fields=("terugblik", "borging"), name="nazicht_borging_eens"
            ),
        ),
        migrations.AddConstraint(
            model_name="nazicht",
            constraint=models.UniqueConstraint(
                fields=("terugblik", "netwerkafspraak"), name="nazicht_afspraak_eens"
            ),
        ),
        migrations.AddConstraint(
            model_name="toezegging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("antwoord", "wacht"), ("beantwoord_op__isnull", False), _connector="OR"
                ),
                name="toezegging_antwoord_heeft_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="vragenlijst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stand", "concept"), ("geopend_op__isnull", False), _connector="OR"
                ),
                name="vragenlijst_open_heeft_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="vragenlijst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stand", "dicht"), _negated=True),
                    models.Q(
                        ("aantal__isnull", False),
                        ("dicht_op__isnull", False),
                        ("gevraagd__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="vragenlijst_dicht_is_geteld",
            ),
        ),
        migrations.AddConstraint(
            model_name="verandering",
            constraint=models.UniqueConstraint(
                fields=("van", "vraag"), name="verandering_een_per_paar"
            ),
        ),
        migrations.AddConstraint(
            model_name="terugblik",
            constraint=models.UniqueConstraint(
                fields=("proeftuin", "maanden"), name="terugblik_een_per_maand"
            ),
        ),
        migrations.AddConstraint(
            model_name="lijstvraag",
            constraint=models.UniqueConstraint(
                fields=("vragenlijst", "sleutel"), name="lijstvraag_een_per_sleutel"
            ),
        ),
        migrations.AddConstraint(
            model_name="antwoordvel",
            constraint=models.UniqueConstraint(
                fields=("vragenlijst", "wie"), name="antwoordvel_een_per_wie"
            ),
        ),
        migrations.AddConstraint(
            model_name="aangeschreven",
            constraint=models.UniqueConstraint(
                fields=("vragenlijst", "contact"), name="aangeschreven_een_per_contact"
            ),
        ),
    ]
