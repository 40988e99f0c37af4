# shellcheck shell=bash
# Finding a Python, making .venv and filling it. Sourced after common.sh and apt.sh, never run.

# A pyenv shim can be on PATH and still fail, so only running it tells whether a Python is good.
python_is_good() {
    "$1" -c 'import sqlite3, ssl, sys; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1
}

# Print where a Python may be, best first: what .python-version asks for, then what also works.
python_candidates() {
    local version versions
    versions=("$(<.python-version)" 3.13 3.12 3.14)
    printf 'python%s\n' "${versions[@]}"
    for version in "${versions[@]}"; do
        compgen -G "${PYENV_ROOT:-${HOME:-}/.pyenv}/versions/$version*/bin/python3" || true
    done
    printf 'python3\n'
    if command -v uv >/dev/null; then uv python find '>=3.12' 2>/dev/null || true; fi
}

# Print the path of the first good Python; fail when there is none.
python_search() {
    local candidate
    while read -r candidate; do
        if python_is_good "$candidate"; then
            "$candidate" -c 'import sys; print(sys.executable)'
            return
        fi
    done < <(python_candidates)
    return 1
}

# Install a Python from the distribution, where it has one that is new enough.
python_from_apt() {
    local version
    command -v apt-get >/dev/null || return 1
    apt_update
    for version in 3.13 3.12 3.14; do
        if apt-cache show "python$version-venv" >/dev/null 2>&1; then
            apt_need "python$version" "python$version-venv"
            return
        fi
    done
    return 1
}

# Make .venv anew, without pip: uv fills it, and would only throw pip out again.
venv_make() {
    local python
    python=$(python_search) || {
        python_from_apt && python=$(python_search)
    } || die "No Python 3.12 or newer here: install Python $(<.python-version) (with venv) and run this again."
    say "Making .venv with $("$python" -V)"
    "$python" -m venv --clear --without-pip .venv
}

# uv is ten times faster than pip. Where the machine has none, a pinned one goes into a corner
# of .venv of its own, with the pip that fetched it.
uv_make() {
    local base version
    [[ ! -x .venv/uv/bin/uv ]] || return 0
    base=$("$PYTHON" -c 'import sys; print(sys._base_executable)')
    if ! "$base" -c 'import ensurepip' 2>/dev/null; then
        version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        apt_need "python$version-venv"
    fi
    quietly "$base" -m venv --clear .venv/uv || die "Could not make a virtual environment with $base."
    quietly .venv/uv/bin/python -m pip install --require-hashes -r requirements/uv.txt ||
        die "Could not install uv: see the message of pip above."
}

# Print the uv to use. Call uv_make first.
uv_path() { command -v uv || printf '%s\n' .venv/uv/bin/uv; }

# uv does not read pip's settings. A machine that reaches its package index through those must
# work as well, so hand them on; what is set for uv itself wins.
uv_settings() {
    local pip=.venv/uv/bin/python index=${PIP_INDEX_URL:-}
    # The certificates of the machine, as pip and apt use them.
    export UV_SYSTEM_CERTS=${UV_SYSTEM_CERTS:-1}
    if [[ -z $index && -x $pip ]]; then
        index=$("$pip" -m pip config list 2>/dev/null | sed -nE "s/^global\.index-url='(.*)'$/\1/p")
    fi
    if [[ -n $index && -z ${UV_DEFAULT_INDEX:-} ]]; then export UV_DEFAULT_INDEX=$index; fi
}

# Make .venv hold exactly what requirements file $1 names. Compiling at once makes each later
# start faster, also where Python may not write its own cache.
venv_sync() {
    local file=$1
    command -v uv >/dev/null || uv_make
    uv_settings
    if "$(uv_path)" pip sync --quiet --compile-bytecode --require-hashes --python "$PYTHON" "$file"; then
        return
    fi
    # Last resort: pip knows settings that uv does not.
    say "uv failed (see above); trying pip, which is slower." >&2
    uv_make
    quietly .venv/uv/bin/python -m pip --python "$PYTHON" install --require-hashes -r "$file" ||
        die "Could not install $file: see the message of pip above."
}
