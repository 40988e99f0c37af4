# shellcheck shell=bash
# Debian and Ubuntu packages. Sourced, never run.

# Print those of the given packages that are not installed.
apt_missing() {
    local package
    for package in "$@"; do
        if [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
            printf '%s\n' "$package"
        fi
    done
}

# Run a command as root, without ever waiting for a password that nobody can type.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# The variable is set behind `as_root`, since sudo drops the environment.
apt_run() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=180 "$@" </dev/null; }

# Bring the package lists up to date, once per command.
apt_update() {
    [[ -z ${APT_UPDATED:-} ]] || return 0
    quietly apt_run update || say "apt-get update failed; going on with the lists that are here." >&2
    APT_UPDATED=1
}

# Install what is missing of the given packages. Asks the network nothing when all is there.
apt_need() {
    local missing
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian or Ubuntu: make sure that you have the counterpart of: $*" >&2
        return 0
    fi
    mapfile -t missing < <(apt_missing "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        die "Install these packages first, as root: ${missing[*]}"
    fi
    say "Installing packages: ${missing[*]}"
    apt_update
    quietly apt_run install -y --no-install-recommends "${missing[@]}" ||
        die "Could not install these packages: ${missing[*]}"
}
