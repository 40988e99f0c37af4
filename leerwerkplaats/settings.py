"""The one settings file; what differs between machines comes from the environment."""

from pathlib import Path

from django.utils.csp import CSP

from leerwerkplaats import omgeving
from leerwerkplaats.aandelen import AANDELEN  # noqa: F401  Django reads it here

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = omgeving.map_("DATA_DIR", BASE_DIR / "data")

DEBUG = omgeving.vlag("DEBUG")
DEMO = omgeving.vlag("DEMO")
TESTING = omgeving.vlag("TESTING")
# Fixes "today" (yyyy-mm-dd) for pictures and measurements; only where no one works in earnest.
DEMO_DATUM = omgeving.dag("DEMO_DATUM")
if not (DEMO or TESTING):
    DEMO_DATUM = None
BIND = omgeving.bind("BIND", "127.0.0.1")
ALLOWED_HOSTS = omgeving.hosts("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
if DEMO:
    omgeving.eis_veilige_demo(BIND, ALLOWED_HOSTS)

SECRET_KEY = omgeving.geheim("DJANGO_SECRET_KEY", eis=not (DEBUG or TESTING))
if not SECRET_KEY:
    SECRET_KEY = "only-for-development-and-tests"  # noqa: S105  refused above in production

# What locks the keys of case tables: the first locks, each opens. Without one of its own a site
# uses its secret key. The keys themselves stand outside the database and outside every back-up.
CASUS_HOOFDSLEUTELS = omgeving.geheimen("CASUS_HOOFDSLEUTELS") or [SECRET_KEY]
SLEUTELS_DIR = DATA_DIR / "sleutels"

# Only https outside development, demo and tests.
HTTPS = not (DEBUG or DEMO or TESTING)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_htmx",
    "django_tasks_db",
    "leerwerkplaats.web",
    "leerwerkplaats.gebruikers",
    "kennisbank",
    "proeftuinen",
    "casustafel",
]

MIDDLEWARE = [
    # Those that set headers stand first, so that static files and every kind of error get them.
    "leerwerkplaats.web.koppen.KoppenMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "leerwerkplaats.gebruikers.beveiliging.sessieduur.SessieduurMiddleware",
    "leerwerkplaats.web.deur.DeurMiddleware",
    "leerwerkplaats.gebruikers.beveiliging.slot.SlotMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

# Where a lower package hands its knots to the red thread, which stands above it.
RODE_DRAAD = "proeftuinen.rode_draad.actions"

ROOT_URLCONF = "leerwerkplaats.urls"
WSGI_APPLICATION = "leerwerkplaats.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "leerwerkplaats.web.nav.menu",
            ],
        },
    },
]
FORM_RENDERER = "leerwerkplaats.web.invoer.Tekenaar"

DATABASES = {
    "default": omgeving.database(
        omgeving.tekst("DATABASE_URL"),
        DATA_DIR / "leerwerkplaats.sqlite3",
        pool=not TESTING,
    )
}
# Keys of case tables in a database of their own, where several machines share them: of this one no
# back-up may be made.
SLEUTELS_URL = omgeving.tekst("SLEUTELS_URL")
if SLEUTELS_URL:
    omgeving.eis_ander(SLEUTELS_URL, "SLEUTELS_URL", omgeving.tekst("DATABASE_URL"), "DATABASE_URL")
    DATABASES["sleutels"] = omgeving.database(
        SLEUTELS_URL, DATA_DIR / "sleutels.sqlite3", pool=not TESTING, naam="SLEUTELS_URL"
    )
    DATABASE_ROUTERS = ["casustafel.kluis.router.Sleutelrouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Rate limits must hold across workers, so the default cache is the database. Drawings are cheap
# to make again and are kept per process.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # so that a flood of addresses pushes no limit out
    },
    "tekening": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "tekening",
        "TIMEOUT": 86_400,
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
}

TASKS = {
    "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]},
}

POST_DIR = DATA_DIR / "post"
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": str(POST_DIR)},
    }
    if DEMO
    else omgeving.mailer(omgeving.tekst("MAIL_URL"), afdrukken=not HTTPS),
}
DEFAULT_FROM_EMAIL = omgeving.mailadres(
    "MAIL_VAN", "Leerwerkplaats <noreply@localhost>", met_naam=True
)
# The address of the site as it stands in mail: never taken from a request, which may lie.
SITE_URL = omgeving.webadres("SITE_URL", "http://localhost:8000" if not HTTPS else "", https=HTTPS)
CONTACT_EMAIL = omgeving.mailadres("CONTACT_EMAIL", "beheer@localhost", met_naam=False)

# In the session and not in a cookie: a message may name an address.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Accounts: a code by mail, no passwords, no open sign-up.
AUTH_USER_MODEL = "gebruikers.Gebruiker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
ACCOUNT_ADAPTER = "leerwerkplaats.gebruikers.adapter.Adapter"
ACCOUNT_FORMS = {
    "login": "leerwerkplaats.gebruikers.forms.AanmeldForm",
    "request_login_code": "leerwerkplaats.gebruikers.forms.AanmeldForm",
    "confirm_login_code": "leerwerkplaats.gebruikers.forms.CodeForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_EMAIL_VERIFICATION = "none"  # the code already proves who reads the mail
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
ALLAUTH_TRUSTED_PROXY_COUNT = omgeving.getal("PROXIES")
ACCOUNT_RATE_LIMITS = {"request_login_code": None}  # ours is stricter: code_vragen, below
ALLAUTH_RATE_LIMIT_IPV6_PREFIX = 64  # whoever has one IPv6 address has the whole /64
# How often, per whom: `web.limiet.te_vaak`. Signing in has allauth's own limits besides.
LIMIETEN = {
    "herhaalcode_sturen": "4/10m/key,20/10m/ip",  # the code to prove again who you are, per person
    "herhaalcode_raden": "12/10m/key,40/10m/ip",
    # Presses of one inviter, who may invite 60 people one by one in an hour; how many mails go in
    # a day is UITNODIGEN_PER_DAG.
    "uitnodigen": "60/h/key",
    "zaalcode": "60/m/ip",  # codes that open nothing; 27^8 of them, and a room is one network
    "zaalcode_adres": "120/m/ip,3/m/key,10/h/key",  # sixty people who scan in the same minute
    # Codes of a live meeting that open nothing. When these are up a right one is refused too, but
    # not from a phone that came in before: a hundred people on one wifi may mistype sixty times.
    "livecode": "60/10m/ip",
    "livegast": "600/m/ip",  # phones that send something for the first time, of one network
    "livefoto": "120/m/ip",  # pictures from phones; each costs work to read
    # A code by mail: per visitor, per mailbox and network, and per mailbox over all networks. So
    # who asks codes for another from one network does not keep that person out.
    "code_vragen": "20/m/ip,3/m/key,10/h/key",
    "code_postvak": "6/m/key,40/h/key",
    "gegevens_meenemen": "10/h/key",
    "agenda": "60/m/ip",  # calendar addresses that open nothing; a right one is never held up
    "uitnodiging": "60/m/ip",  # links that open nothing; a right one is never held up
    "bevestiging": "60/m/ip",  # the same, for what an organisation says of its data
    "vraag_per_mail": "6/d/key",  # mails about one thing, whoever asks
    "gesprek_antwoord": "60/m/ip",  # the same, for the notes of a talk
    "netwerk": "60/m/ip",  # the same, for one's own answers in a wave
    "bijeenkomst_antwoord": "60/m/ip",  # the same, for whether one comes to a meeting
    "logvraag": "60/m/ip",  # the same, for how it goes with an experiment
    "vragenlijst": "60/m/ip",  # the same, for a list of questions
    "vragenlijst_nieuw": "600/m/ip",  # phones that send a list without a code, of one network
    "terugblik": "60/m/ip",  # the same, for what changed eight weeks after a table
    # Wrong passwords of a link to an edition, per visitor and per link; a right one waits as well.
    "deellink": "30/10m/ip,30/h/key",
    "inlezen": "60/h/key",  # lists that one person hands in; each costs work to read
    "boekje": "10/m/ip,30/m/key",  # booklets that are made at once: per visitor, and per bundle
    "foto": "300/h/key",  # photos that one person adds; each costs work to read
    "bijlage": "60/h/key",  # files that one person adds to items; each costs work to read
    "item_pdf": "30/m/ip",  # an item on paper, for anyone; each costs work to print
    "schema_afdruk": "30/m/ip",  # flow charts as PDF, for anyone; each costs work to print
    "organisatie": "120/m/ip",  # a whole town hall may stand behind one address
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
UITNODIGING_DAGEN = 14
LOGVRAAG_DAGEN = 14  # after so long without a word a group is asked how it goes
# Invitations and reminders of one inviter, counted per mail: 400 after an import, and sixty.
UITNODIGEN_PER_DAG = 460
USERSESSIONS_TRACK_ACTIVITY = False  # an address per click would be more than we need to know

# A second lock: passkeys and codes from an app. Required of toegang.ACHTER_SLOT.
MFA_ADAPTER = "leerwerkplaats.gebruikers.beveiliging.mfa.SlotAdapter"
MFA_FORMS = {
    "authenticate": "leerwerkplaats.gebruikers.beveiliging.forms.AppcodeForm",
    "authenticate_webauthn": "leerwerkplaats.gebruikers.beveiliging.forms.PasskeyBewijsForm",
    "login_webauthn": "leerwerkplaats.gebruikers.beveiliging.forms.PasskeyInlogForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # localhost: demo, development and tests
MFA_TOTP_ISSUER = "Leerwerkplaats"
MFA_TOTP_TOLERANCE = 1
OPNIEUW_SECONDEN = 15 * 60  # how long a proof of who you are counts for what is sensitive
STERK_SECONDEN = 8 * 3600  # how long a session behind the second lock may go unused

# An outside provider, such as a municipality's Entra ID; one is enough for one site.
OIDC = omgeving.oidc(https=HTTPS)
SOCIALACCOUNT_ADAPTER = "leerwerkplaats.gebruikers.oidc.Deuradapter"
SOCIALACCOUNT_PROVIDERS = OIDC.voor_allauth() if OIDC else {}
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5  # seconds that the provider may be silent
SOCIALACCOUNT_STORE_TOKENS = False  # we ask who someone is, and nothing after that

SESSION_COOKIE_AGE = 14 * 86_400
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-sessie" if HTTPS else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "leerwerkplaats.views.fout_csrf"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if omgeving.vlag("ACHTER_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "object-src": [CSP.NONE],
    "manifest-src": [CSP.SELF],
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 10
# The first drops what no form of ours takes; small files stay in memory, larger ones on disk.
FILE_UPLOAD_HANDLERS = [
    "leerwerkplaats.web.opladen.Begrensd",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
FORMAT_MODULE_PATH = ["leerwerkplaats.formaten"]

STATIC_URL = "/static/"
STATIC_ROOT = omgeving.map_("STATIC_ROOT", BASE_DIR / "staticfiles")  # WhiteNoise asks for it
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": omgeving.opslag(omgeving.tekst("OPSLAG_URL")),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "leerwerkplaats.web.statisch.Opslag",
    },
}
MEDIA_ROOT = DATA_DIR / "bestanden"
# Back-ups are encrypted for these public keys; who opens them is not on this machine.
BACKUP_ONTVANGERS = omgeving.ontvangers("BACKUP_ONTVANGER")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"regel": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {"zonder_token": {"()": "leerwerkplaats.web.logfilter.ZonderToken"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "regel",
            "filters": ["zonder_token"],
        }
    },
    "root": {"handlers": ["console"], "level": "INFO" if DEBUG else "WARNING"},
    "loggers": {"leerwerkplaats": {"level": "INFO"}},
}

if TESTING:
    # A fast hasher and no worker: tests run a task at once, in the process.
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
