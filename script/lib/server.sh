# shellcheck shell=bash
# The parts of script/server. Sourced after common.sh, never run.

# Everything the processes below read. What .env or the environment says wins.
server_settings() {
    load_env .env
    export DEMO=${DEMO:-1} BIND=${BIND:-127.0.0.1} PORT=${PORT:-8000}
    export SITE_URL=${SITE_URL:-http://localhost:$PORT}
    export DATA_DIR=${DATA_DIR:-$ROOT/data} STATIC_ROOT=${STATIC_ROOT:-$ROOT/staticfiles}
    # A public face with DEBUG on would show its own source code.
    export DEBUG=0
    unset TESTING
    [[ $PORT =~ ^[1-9][0-9]{0,4}$ ]] && ((PORT <= 65535)) ||
        die "PORT is '$PORT'; use a number from 1 to 65535."
}

# Personal data live here, so no other user of the machine may look into what is made from now on.
make_data_dir() {
    umask 077
    mkdir -p -- "$DATA_DIR"
    DATA_DIR=$(cd -- "$DATA_DIR" && pwd -P)
}

# One key for good: a new key at each start would sign everybody out.
read_secret_key() {
    local file=$DATA_DIR/geheime-sleutel
    [[ -z ${DJANGO_SECRET_KEY:-} ]] || return 0
    if [[ ! -s $file ]]; then
        "$PYTHON" -c 'import secrets; print(secrets.token_urlsafe(64))' >"$file.new"
        mv -- "$file.new" "$file"
    fi
    DJANGO_SECRET_KEY=$(<"$file")
    export DJANGO_SECRET_KEY
}

# Find out now, in one sentence, rather than from a web server that keeps trying.
check_port() {
    "$PYTHON" - "$BIND" "$PORT" <<'PY' || exit 1
import errno, socket, sys

bind, port = sys.argv[1].strip("[]"), sys.argv[2]
try:
    family, kind, _, _, address = socket.getaddrinfo(bind, int(port), type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(address)
except OSError as error:
    if error.errno == errno.EADDRINUSE:
        sys.exit(f"Error: port {port} is in use; stop what uses it, or choose another: PORT=8001 script/server")
    sys.exit(f"Error: cannot listen on {bind} port {port}: {error}")
PY
}

# Run Django's commands in one process: each start of Django costs a second.
django_commands() {
    "$PYTHON" - "$@" <<'PY'
import os, shlex, sys

sys.path.insert(0, os.getcwd())
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerwerkplaats.settings")

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError

try:
    django.setup()
except ImproperlyConfigured as error:
    sys.exit(f"Error: {error}")
for line in sys.argv[1:]:
    try:
        call_command(*shlex.split(line))
    except (CommandError, DatabaseError, ImproperlyConfigured) as error:
        sys.exit(f"Error in `manage.py {line}`: {error}")
PY
}

# A word for what collectstatic would do: our own files, those of packages, and the settings.
static_fingerprint() {
    {
        find . -path './.*' -prune -o -path ./data -prune -o -path '*/static/*' -type f -printf '%p %s %T@\n' | LC_ALL=C sort
        cat requirements/productie.txt leerwerkplaats/settings.py
    } | sha256sum | cut -c 1-64
}

# Only when something changed: it takes longer than all the rest of a start.
collect_static() {
    local mark=$STATIC_ROOT/.afdruk now
    now=$(static_fingerprint)
    if [[ -f $mark && $(<"$mark") == "$now" ]]; then return; fi
    django_commands "collectstatic --noinput --verbosity 0"
    printf '%s\n' "$now" >"$mark"
}

# Every one of these may be repeated, and keeps the data that are there.
prepare_data() {
    local commands=("migrate --noinput --verbosity 0" "createcachetable --verbosity 0" laad_gemeenten laad_kennisbank)
    if [[ $DEMO == 1 ]]; then commands+=(demowereld); fi
    django_commands "${commands[@]}"
}

# The children run in sessions of their own (setsid), so that Ctrl-C reaches only this script,
# which then asks each of them once, and kindly.
start_web() {
    local address=$BIND:$PORT heartbeat=/dev/shm
    if [[ $BIND == *:* ]]; then address="[${BIND//[][]/}]:$PORT"; fi
    # A heartbeat file on a slow disk can make gunicorn think that a worker hangs.
    if [[ ! -w $heartbeat ]]; then heartbeat=${TMPDIR:-/tmp}; fi
    setsid "$PYTHON" -m gunicorn leerwerkplaats.wsgi:application --bind "$address" \
        --worker-class gthread --workers 2 --threads 4 --timeout 60 --graceful-timeout 10 \
        --worker-tmp-dir "$heartbeat" --no-control-socket --log-level warning </dev/null &
    WEB_PID=$!
}

start_worker() {
    setsid "$PYTHON" manage.py werker --queue-name '*' --no-reload </dev/null &
    WORKER_PID=$!
}

is_running() { kill -0 "$1" 2>/dev/null; }

# Ask once for /gezond/, under a name that ALLOWED_HOSTS takes. Exit code 0: all is well;
# 3: it answers, and says that something is not well; another: no answer.
ask_health() {
    "$PYTHON" - "$BIND" "$PORT" "${ALLOWED_HOSTS:-localhost}" <<'PY' 2>/dev/null
import http.client, sys

bind, port, hosts = sys.argv[1:]
address = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(bind.strip("[]"), bind.strip("[]"))
host = hosts.split(",")[0].strip().lstrip(".")
connection = http.client.HTTPConnection(address, int(port), timeout=5)
connection.request("GET", "/gezond/", headers={"Host": "localhost" if host == "*" else host})
sys.exit(0 if connection.getresponse().status == 200 else 3)
PY
}

# Wait until the site answers; fail when it does not within a minute. Tasks left from the last
# time make it unwell until the worker has seen to them: worth a word, no reason to stop.
wait_for_web() {
    local status=0 end=$((SECONDS + 60)) patience=$((SECONDS + 15))
    while is_running "$WEB_PID" && is_running "$WORKER_PID"; do
        status=0
        ask_health || status=$?
        if ((status == 0)); then break; fi
        if ((status == 3 && SECONDS >= patience)); then
            say "It runs, but /gezond/ says that something is not well: the database, the disk or waiting tasks." >&2
            break
        fi
        ((SECONDS < end)) || die "The server does not answer on /gezond/; see the lines above."
        sleep 0.2
    done
    # When one of the two died, `watch` says which.
    if is_running "$WEB_PID" && is_running "$WORKER_PID"; then say "http://localhost:$PORT"; fi
}

# Stay until one of the two ends; that is never meant to happen by itself.
watch() {
    local status=0
    # Without bash's own remark on how it ended: ours says more.
    { wait -n "$WEB_PID" "$WORKER_PID" || status=$?; } 2>/dev/null
    if is_running "$WEB_PID"; then
        die "The task worker stopped (exit code $status), so the web server stops too."
    fi
    die "The web server stopped (exit code $status), so the task worker stops too."
}

# Stop what this script started, by its number, and nothing else.
stop_children() {
    local pid pids=() end
    trap '' INT TERM HUP
    for pid in "${WEB_PID:-}" "${WORKER_PID:-}"; do
        if [[ -n $pid ]] && is_running "$pid"; then pids+=("$pid"); fi
    done
    ((${#pids[@]})) || return 0
    kill -TERM "${pids[@]}" 2>/dev/null || true
    # A task that is running may finish; one that takes too long is cut off.
    end=$((SECONDS + 20))
    for pid in "${pids[@]}"; do
        while is_running "$pid" && ((SECONDS < end)); do sleep 0.1; done
        kill -KILL "$pid" 2>/dev/null || true
    done
    wait "${pids[@]}" 2>/dev/null || true
}
