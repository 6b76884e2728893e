# Shared by ./test and the scripts beside this file; sourced, from the project's root.

say() { echo "$*" >&2; }

absolute() { case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s\n' "${OLDPWD:-$PWD}/$1" ;; esac; }

# Installs Debian packages where this user may.
install_packages() {
    local sudo=
    [ "$(id -u)" -eq 0 ] || sudo="sudo -n"
    command -v apt-get >/dev/null && { [ -z "$sudo" ] || sudo -n true 2>/dev/null; } || return 1
    say "Installing $* …"
    $sudo env DEBIAN_FRONTEND=noninteractive sh -c "apt-get -qq update && apt-get -qq install -y --no-install-recommends $*" >&2
}

# Sees to a display of its own, which ends with the script: nobody's windows and keys are in the way. Where there is
# no Xvfb and none can be installed, the display that is there serves.
need_display() {
    if ! command -v Xvfb >/dev/null && ! install_packages xvfb fontconfig fonts-dejavu-core libxi6 libxtst6 libxrender1; then
        [ -z "${DISPLAY:-}" ] || return 0
        say "There is no display, and Xvfb is not here and could not be installed. Install it (apt install xvfb)."
        exit 1
    fi
    local number
    number=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$number" 2>/dev/null &
    XVFB_PID=$!
    trap 'kill "$XVFB_PID" 2>/dev/null' EXIT
    for _ in $(seq 100); do [ ! -s "$number" ] || break; sleep 0.1; done
    [ -s "$number" ] || { say "Xvfb did not start."; exit 1; }
    DISPLAY=:$(tr -d '\n' < "$number"); export DISPLAY
    rm -f "$number"
}
