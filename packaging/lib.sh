# Sourced by run, test and dev: finds or makes the environment that Mailroom is built in.
#
# Native: the system packages KMime for Qt 6 (Debian 13, Ubuntu 25.04 and newer). Otherwise a
# private Debian 13 root under the cache folder, entered with bwrap and shared by all checkouts.
# MAILROOM_ENV=native|root overrides the choice.

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache_dir=${MAILROOM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mailroom}
step="setting up"

say() { printf 'mailroom: %s\n' "$*" >&2; }
die() { printf 'mailroom: %s failed: %s\n' "$step" "$1" >&2; [ -z "${2-}" ] || printf 'mailroom: %s\n' "$2" >&2; exit 69; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "'$*' needs root and there is no sudo" "run it as root once, then start again"; fi
}

listed() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$source_dir/packaging/packages"; }
native_names() { listed | sed -e '/ /d'; }
root_names() { listed | sed -e '/^unpack /d' -e 's/^peer //'; }
unpacked_names() { listed | sed -n 's/^unpack //p'; }

# Whether this system itself can build Mailroom.
is_native() {
    case "${MAILROOM_ENV-}" in native) return 0 ;; root) return 1 ;; esac
    # A root was needed here before: asking apt each time takes longer than a small build.
    [ -e "$(root_path)/.complete" ] && return 1
    if command -v apt-cache >/dev/null; then
        # A new machine may never have read its package lists.
        if ! apt-cache show cmake >/dev/null 2>&1; then as_root apt-get update -q >&2 || true; fi
        apt-cache show libkmime-dev 2>/dev/null | grep -q '^Version:'
        return
    fi
    find /usr/lib /usr/lib64 -maxdepth 4 -name KPim6MimeConfig.cmake 2>/dev/null | grep -q .
}

install_native() {
    step="installing the packages"
    if ! command -v dpkg-query >/dev/null; then
        for tool in cmake ninja g++; do
            command -v $tool >/dev/null || die "$tool is missing" "install the packages named in packaging/packages with your package manager"
        done
        return
    fi
    local missing=() name
    for name in $(native_names); do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' && continue
        # Only some distributions have every test tool as a package of its own.
        if apt-cache show "$name" >/dev/null 2>&1; then missing+=("$name"); fi
    done
    [ ${#missing[@]} = 0 ] && return
    say "installing: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" \
        || die "apt-get install" "try 'apt-get update', then start again"
}

install_host_tools() {
    step="installing the tools that make the build root"
    local missing=()
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    command -v newuidmap >/dev/null || missing+=(uidmap)
    [ ${#missing[@]} = 0 ] && return
    command -v apt-get >/dev/null || die "${missing[*]} are missing" "install them with your package manager, then start again"
    say "installing: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2 && return
    as_root apt-get update -q >&2 || die "apt-get update" "check the network and the apt sources"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2 \
        || die "apt-get install ${missing[*]}" "check the network and the apt sources"
}

# The mirror that this system's own apt uses, if that is a Debian one; else mmdebstrap's default.
host_mirror() {
    [ "$(. /etc/os-release 2>/dev/null; echo "${ID-}")" = debian ] || return 0
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -n -E 's/^(deb (\[[^]]*\] )?|URIs: *)(https?:[^ ]*\/debian)\/?( .*)?$/\3/p' | head -n 1
}

root_path() { printf '%s/root-%s' "$cache_dir" "$({ root_names; unpacked_names; cat "$source_dir/packaging/makeroot"; } | sha256sum | cut -c1-12)"; }

# Leaves the path of a complete root in $root.
ensure_root() {
    root=$(root_path)
    [ -e "$root/.complete" ] && return
    install_host_tools
    step="making the build root"
    mkdir -p "$cache_dir" || die "cannot create $cache_dir"
    exec 9>"$cache_dir/root.lock"
    flock 9 || die "cannot lock $cache_dir/root.lock"
    if [ ! -e "$root/.complete" ]; then
        say "making a private Debian 13 build root in $root (about two minutes, 2 GB, once)"
        local names; names=$(root_names | tr '\n' ' ')
        bash "$source_dir/packaging/makeroot" "$root" "$(host_mirror)" "$names" "$(unpacked_names | tr '\n' ' ')" >"$cache_dir/root.log" 2>&1 || {
            tail -n 15 "$cache_dir/root.log" >&2
            die "mmdebstrap" "the whole log is $cache_dir/root.log; check the network and free disk space ($cache_dir), then start again"
        }
    fi
    exec 9>&-
}

# Runs a command in the build environment, in the folder where the caller stands when that is inside the checkout.
enter() {
    export CCACHE_DIR=${CCACHE_DIR:-$cache_dir/ccache} CCACHE_BASEDIR=$source_dir CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    export CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-3G}
    if is_native; then
        install_native
        (cd "$source_dir" && "$@")
        return
    fi
    ensure_root
    step="entering the build root"
    local folder=$source_dir
    case "$PWD/" in "$source_dir/"*) folder=$PWD ;; esac
    local binds=(--bind "$root" / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys --bind /tmp /tmp --bind "$HOME" "$HOME" --bind "$source_dir" "$source_dir")
    mkdir -p "$cache_dir/ccache"
    binds+=(--bind "$cache_dir" "$cache_dir")
    local name
    for name in XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR; do
        if [ -n "${!name-}" ] && [ -d "${!name}" ]; then binds+=(--bind "${!name}" "${!name}"); fi
    done
    for name in ${MAILROOM_BIND-}; do binds+=(--bind "$name" "$name"); done
    binds+=(--bind-try /run/dbus /run/dbus)
    local file
    for file in /etc/resolv.conf /etc/hosts /etc/localtime; do
        if [ -e "$file" ]; then binds+=(--ro-bind "$(readlink -f "$file")" "$file"); fi
    done
    # The host's own Qt plugins and libraries do not fit; its language does.
    bwrap "${binds[@]}" --die-with-parent --chdir "$folder" \
        --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --setenv LC_CTYPE C.UTF-8 \
        --unsetenv QT_PLUGIN_PATH --unsetenv LD_LIBRARY_PATH --unsetenv QT_QPA_PLATFORMTHEME "$@"
}

# Configures and builds the preset $1 unless it is up to date.
build() {
    step="building"
    local preset=$1
    if [ ! -e "$source_dir/build/$preset/build.ninja" ]; then
        enter cmake --preset "$preset" >&2 || die "cmake --preset $preset" "the messages above say what is missing"
    fi
    enter cmake --build --preset "$preset" >&2 || die "the compiler" "the first message above marked 'error' names the place"
}
