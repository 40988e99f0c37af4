# shellcheck shell=bash
# What every command needs: where the project is, which Python it uses, and how it speaks.
# Sourced, never run.

ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
cd -- "$ROOT" || exit

# The tools are run as `python -m tool`, not through .venv/bin/tool: those files hold the path
# of the folder they were installed in, so a project that was moved would fail on them.
# shellcheck disable=SC2034  # used by the scripts that source this file
PYTHON=$ROOT/.venv/bin/python

say() { printf '%s\n' "$*"; }

die() {
    printf 'Error: %s\n' "$*" >&2
    exit 1
}

# Run a noisy command in silence; show what it said only when it fails.
quietly() {
    local output status=0
    output=$("$@" 2>&1) || status=$?
    if ((status)); then printf '%s\n' "$output" >&2; fi
    return "$status"
}

# The names of the variables that the project reads, from the one list of them.
setting_names() { sed -nE 's/^#?([A-Z_]+)=.*/\1/p' "$ROOT/.env.example"; }

# Read NAME=value lines from a file. What is already in the environment wins, so that
# `PORT=8001 script/server` means what it says. Nothing in the file is executed.
load_env() {
    local name value
    [[ -f $1 ]] || return 0
    while IFS='=' read -r name value || [[ -n $name ]]; do
        [[ $name =~ ^[A-Z_]+$ ]] || continue
        value=${value%$'\r'}
        if [[ $value =~ ^\"(.*)\"$ || $value =~ ^\'(.*)\'$ ]]; then value=${BASH_REMATCH[1]}; fi
        if [[ -z ${!name+set} ]]; then export "$name=$value"; fi
    done <"$1"
}

# Forget what the developer set for a server: a check or a test must mean the same everywhere,
# and must never reach the database of DATABASE_URL. $1 is a folder for the data.
use_test_env() {
    local name
    while read -r name; do unset "$name"; done < <(setting_names)
    export TESTING=1 DATA_DIR=$1 LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC
}
