# shellcheck shell=bash
# Starting, watching and ending the programs. Read by ./cardloop.

declare -A PIDS=() # programs that must run until the end
declare -A LAUNCHED=() PORTS=() SINCE=() AGAIN=() # how each was started, when, and how often again since
readonly OUT_OF_MEMORY=3 MOST_AGAIN=5 FORGOTTEN_AFTER=3600 # a JVM's status; restarts within as many seconds
AGAIN_AFTER_MEMORY=false # serve starts a program again that ran out of memory
GUEST= # one that comes and goes
LOG_TO=() # where a server keeps its log, which it turns over by itself
ARCHIVE=()

java_of() { # module, memory, main class, arguments: runs it in place of this shell
  local module=$1 memory=$2 main=$3 profile=()
  shift 3
  if [ -n "${PORT:-}" ]; then profile=("-Dserver.port=$PORT" "-Dcardloop.console-port=$JOBS_PORT"); fi
  if [ "$DATA" = data/demo ]; then
    profile+=(-Dspring.profiles.active=demo "-Dcardloop.asking.base-url=http://127.0.0.1:$STUBS_PORT"
      "-Dcardloop.payout-channel.base-url=http://127.0.0.1:$STUBS_PORT"
      "-Dcardloop.issuer-gateway.notify-url=http://127.0.0.1:$INTAKE_PORT/callbacks/gateway")
  fi
  archive_of "$module/target" "$module" "$main"
  umask 077 # what it writes is its owner's alone
  exec "${DIE_WITH_PARENT[@]}" "$JAVA_HOME/bin/java" "-Xmx$memory" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError "${ARCHIVE[@]}" \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Djava.awt.headless=true -Dcardloop.data-dir="$DATA" "${profile[@]}" "${LOG_TO[@]}" \
    -cp "$module/target/$module.jar:$module/target/lib/*" "$main" "$@"
}

exec_check() { # home, arguments
  local target=$1/validators/target main=cardloop.check.CheckApplication
  shift
  archive_of "$target" validators $main
  LC_ALL=C.UTF-8 exec "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC "${ARCHIVE[@]}" \
    -cp "$target/validators.jar:$target/lib/*" $main "$@"
}

exec_read() { # home, arguments
  local target=$1/intake/target main=cardloop.reading.readout.ReadApplication
  shift
  archive_of "$target" intake $main
  LC_ALL=C.UTF-8 exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC "${ARCHIVE[@]}" --enable-native-access=ALL-UNNAMED \
    -Djava.awt.headless=true -Dcardloop.reader-dir="$target/reader" -cp "$target/intake.jar:$target/lib/*" $main "$@"
}

archive_of() { # folder, module, main class: what was loaded the last time is mapped, not parsed; the JVM writes it itself
  local file=$1/${3##*.}.jsa
  if [ "$1/$2.jar" -nt "$file" ]; then rm -f "$file"; fi
  ARCHIVE=(-Xlog:disable -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$file")
}

# A child that outlives this script, however it ends, would hold its port.
DIE_WITH_PARENT=()
if command -v setpriv >/dev/null; then DIE_WITH_PARENT=(setpriv --pdeathsig TERM); fi

make_data() { # folders below data: nobody else may look into them
  mkdir -p "$DATA" "$@"
  chmod 700 "$DATA"
}

launch() { # name, then what java_of takes: in the background, with a log and a pid file
  local name=$1 LOG_TO=("-Dlogging.file.name=$DATA/logs/$1.log" -Dlogging.threshold.console=OFF)
  shift
  make_data "$DATA/logs" "$DATA/run"
  [ -n "${LAUNCHED[$name]:-}" ] || : >"$DATA/logs/$name.out"
  java_of "$@" </dev/null >>"$DATA/logs/$name.out" 2>&1 &
  LAUNCHED["$name"]=$(printf '%q ' "$@")
  PORTS["$name"]=${PORT:-}
  SINCE["$name"]=$SECONDS
  PIDS["$name"]=$!
  echo $! >"$DATA/run/$name.pid"
}

launch_stubs() {
  local deck=()
  if [ -f "$DATA/deck.csv" ]; then deck=(--deck "$DATA/deck.csv"); fi
  launch stubs issuer-stubs 256m cardloop.stub.StubApplication --port "$STUBS_PORT" "${deck[@]}"
}
launch_intake() { PORT=$INTAKE_PORT launch intake intake 768m cardloop.line.IntakeApplication "$@"; }
launch_jobs() { PORT=$JOBS_PORT launch jobs jobs 512m cardloop.program.JobsApplication "$@"; }

is_healthy() { # port, path
  local line
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&3
  read -r -t 5 line <&3
  exec 3<&- 3>&-
  [[ ${line:-} == HTTP/1.*\ 200* ]]
}

wait_for() { # name, port, path
  local started=$SECONDS
  until is_healthy "$2" "$3"; do
    check_alive
    [ $((SECONDS - started)) -lt 180 ] || { say "$1 is not ready after 180 s."; died "$1"; }
    progress "  starting $1 ... $((SECONDS - started)) s"
    sleep 0.5
  done
  progress_end
  say "  $1 is up (port $2, $((SECONDS - started)) s)"
}

died() {
  printf 'cardloop: %s ended. The end of %s and %s:\n' "$1" "$DATA/logs/$1.log" "$1.out" >&2
  tail -q -n 25 "$DATA/logs/$1.log" "$DATA/logs/$1.out" >&2 2>/dev/null
  exit 1
}

check_alive() {
  local name
  for name in "${!PIDS[@]}"; do kill -0 "${PIDS[$name]}" 2>/dev/null || ended "$name"; done
}

ended() { # name: a program that ran out of memory limps no more; it is started again, but not for ever
  local name=$1 status words=()
  wait "${PIDS[$name]}"
  status=$?
  if ! $AGAIN_AFTER_MEMORY || [ $status -ne $OUT_OF_MEMORY ]; then died "$name"; fi
  if [ $((SECONDS - SINCE[$name])) -gt $FORGOTTEN_AFTER ]; then AGAIN[$name]=0; fi
  AGAIN[$name]=$((${AGAIN[$name]:-0} + 1))
  if [ "${AGAIN[$name]}" -gt $MOST_AGAIN ]; then
    say "$name ran out of memory $MOST_AGAIN times within an hour."
    died "$name"
  fi
  say "$name ran out of memory and ended; it is started again (${AGAIN[$name]} of $MOST_AGAIN)."
  eval "words=(${LAUNCHED[$name]})"
  PORT=${PORTS[$name]} launch "$name" "${words[@]}"
}

end_children() { # jobs first, the issuers last; who does not listen within 20 s is killed
  local name pid tries
  trap '' INT TERM HUP
  trap - EXIT
  for name in guest jobs intake stubs; do
    pid=${PIDS[$name]:-}
    if [ $name = guest ]; then pid=$GUEST; fi
    [ -n "$pid" ] || continue
    kill -TERM "$pid" 2>/dev/null
    for ((tries = 0; tries < 80; tries++)); do kill -0 "$pid" 2>/dev/null || break; sleep 0.25; done
    kill -KILL "$pid" 2>/dev/null
    rm -f "$DATA/run/$name.pid"
  done
  rm -f "$DATA/run/cardloop-$$.pid"
}

guard_children() {
  make_data "$DATA/run"
  echo $$ >"$DATA/run/cardloop-$$.pid"
  trap 'end_children' EXIT
  trap 'say; say "Ending ..."; exit 130' INT
  trap 'say "Ending ..."; exit 143' TERM HUP
}

stay() {
  while true; do
    check_alive
    sleep 1 &
    wait $!
  done
}
