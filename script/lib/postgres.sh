# shellcheck shell=bash
# A PostgreSQL server to throw away: own folder, socket only, no port, nothing kept.
# Sourced after common.sh and apt.sh, never run.

POSTGRES_DIR=

# PostgreSQL refuses to run as root, so root hands it to the user of the Debian package.
# `cd /`: that user may not be allowed to read the folder we are in.
as_postgres() {
    if ((EUID == 0)); then
        (cd / && runuser -u postgres -- "$@")
    else
        (cd / && "$@")
    fi
}

# Print the folder of the newest server programs on this machine; 15 is the oldest Django takes.
postgres_bin() {
    local version
    version=$(find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' 2>/dev/null | sort -n | tail -n 1)
    if [[ -n $version ]]; then
        ((version >= 15)) || return 1
        printf '/usr/lib/postgresql/%s/bin\n' "$version"
    else
        pg_config --bindir 2>/dev/null
    fi
}

postgres_make() {
    local bin
    bin=$(postgres_bin) || die "PostgreSQL 15 or newer is needed for the tests."
    # Not in TMPDIR: the path of a socket may not be longer than 107 bytes.
    POSTGRES_DIR=$(mktemp -d /tmp/leerwerkplaats-pg.XXXXXX)
    if ((EUID == 0)); then chown postgres "$POSTGRES_DIR"; fi
    quietly as_postgres "$bin/initdb" -D "$POSTGRES_DIR/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 -N ||
        die "initdb failed."
    # Durability is switched off: the data are thrown away, and the tests run faster.
    quietly as_postgres "$bin/pg_ctl" -D "$POSTGRES_DIR/data" -w -l "$POSTGRES_DIR/log" -o "-k $POSTGRES_DIR \
        -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start </dev/null ||
        { cat "$POSTGRES_DIR/log" >&2; die "PostgreSQL did not start."; }
}

# Stop the server of postgres_make, and no other. Safe to call twice, or when none was started.
postgres_drop() {
    [[ -n $POSTGRES_DIR ]] || return 0
    quietly as_postgres "$(postgres_bin)/pg_ctl" -D "$POSTGRES_DIR/data" -m immediate stop || true
    rm -rf -- "$POSTGRES_DIR"
    POSTGRES_DIR=
}

postgres_url() { printf 'postgres:///leerwerkplaats?host=%s&user=postgres\n' "$POSTGRES_DIR"; }
