# shellcheck shell=bash
# What the machine must have: a JDK, Maven, packages, disk and free ports. Read by ./cardloop.

readonly JAVA_AT_LEAST=25

java_version() { # the major version of the JDK in a folder; 0 where there is none
  local release
  if ! [ -x "$1/bin/java" ] || ! [ -x "$1/bin/javac" ]; then echo 0; return; fi
  release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${release:-0}"
}

find_jdk() {
  local home on_path folders folder
  on_path=$(command -v javac) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/javac}
  IFS=: read -ra folders <<<"${CARDLOOP_JDKS:-/usr/lib/jvm:/opt:/opt/java:${HOME:-/}/.sdkman/candidates/java:${HOME:-/}/.jdks}"
  for home in "${JAVA_HOME:-}" "$on_path"; do
    if [ -n "$home" ] && [ "$(java_version "$home")" -ge "$JAVA_AT_LEAST" ]; then echo "$home"; return; fi
  done
  for folder in "${folders[@]}"; do
    for home in "$folder"/*; do
      if [ "$(java_version "$home")" -eq "$JAVA_AT_LEAST" ]; then echo "$home"; return; fi
    done
  done
}

need_jdk() {
  local home
  home=$(find_jdk)
  [ -n "$home" ] || fail "no JDK $JAVA_AT_LEAST found: not in JAVA_HOME, not on the PATH, not under /usr/lib/jvm or /opt." \
    "Install one (for example Eclipse Temurin, package temurin-25-jdk) or set JAVA_HOME to it."
  export JAVA_HOME=$home PATH=$home/bin:$PATH
}

need_maven() {
  command -v mvn >/dev/null || fail "Maven is missing. Install it: apt-get install -y --no-install-recommends maven"
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

need_packages() { # pairs: a command that must work, the Debian packages that bring it
  local missing=()
  while [ $# -gt 0 ]; do
    sh -c "$1" >/dev/null 2>&1 || read -ra missing <<<"${missing[*]:-} $2"
    shift 2
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail "missing on this machine: ${missing[*]} (these are their names in Debian)"
  local line="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  [ "$(id -u)" -eq 0 ] || fail "missing packages; run this once as root: $line"
  say "Installing ${missing[*]} ..."
  mkdir -p target
  DEBIAN_FRONTEND=noninteractive sh -c "$line" </dev/null >target/cardloop-setup.log 2>&1 \
    || fail "that failed; the end of target/cardloop-setup.log:" "$(tail -5 target/cardloop-setup.log)"
}

need_fonts() { need_packages 'fc-list | grep -qi dejavu' 'fontconfig fonts-dejavu-core'; }
need_test_fonts() { # typefaces that the tests draw cards in, and that no recogniser of ours was trained on
  need_fonts
  need_packages 'fc-list | grep -qi inconsolata' fonts-inconsolata 'fc-list | grep -qi "courier prime"' fonts-courier-prime \
    'fc-list | grep -qi b612' fonts-b612 'fc-list | grep -qi carlito' fonts-crosextra-carlito \
    'fc-list | grep -qi vt220' fonts-glasstty 'fc-list | grep -qi sungti' fonts-arphic-gbsn00lp
}
need_browser() {
  need_packages 'command -v chromium || command -v google-chrome' chromium 'command -v chromedriver' chromium-driver
}

need_disk() {
  local free
  free=$(df -Pk . | awk 'NR == 2 { print $4 }')
  [ "$free" -ge 1048576 ] || fail "the disk is nearly full: $((free / 1024)) MB free here, 1024 MB are needed."
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

need_port() { # port, what for
  listens "$1" || return 0
  fail "port $1 ($2) is taken by another program. Find it: ss -ltnp 'sport = :$1'" \
    "If it is Cardloop's own, ./cardloop stop ends it."
}

need_ports() { # the programs that will listen
  local name
  for name in "$@"; do
    case $name in
      stubs) need_port "$STUBS_PORT" "the pretend issuers" ;;
      intake) need_port "$INTAKE_PORT" intake ;;
      jobs) need_port "$JOBS_PORT" jobs ;;
    esac
  done
}
