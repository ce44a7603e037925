# shellcheck shell=bash
# Building what changed since the last time. Read by ./cardloop.

readonly BUILT=target/cardloop.built BUILD_LOG=target/cardloop-build.log

is_built() {
  [ -f $BUILT ] && [ -d jobs/target/lib ] && [ -f issuer-stubs/target/issuer-stubs.jar ] \
    && [ -z "$(find pom.xml ./*/pom.xml ./*/src/main -newer $BUILT -print -quit)" ]
}

build() {
  local maven started=$SECONDS status
  is_built && return
  need_maven
  say "Building (the first time also downloads the libraries) ..."
  mkdir -p target
  rm -rf ./*/target/lib $BUILT
  : >"$BUILD_LOG"
  mvn -B -DskipTests -Dspotless.check.skip=true package </dev/null >$BUILD_LOG 2>&1 &
  maven=$!
  # shellcheck disable=SC2064 # the process of now is meant
  trap "kill $maven 2>/dev/null; exit 130" INT TERM
  while kill -0 $maven 2>/dev/null; do
    progress "  $((SECONDS - started)) s  $(sed -n 's/^\[INFO\] Building \([^0-9]*\).*\(\[.*\]\)$/\1 \2/p' $BUILD_LOG | tail -1)" \
      "$(grep -ac 'Downloaded from' $BUILD_LOG) files fetched"
    sleep 1
  done
  trap - INT TERM
  wait $maven; status=$?
  progress_end
  [ $status -eq 0 ] || { grep -a '^\[ERROR\]' $BUILD_LOG | head -15 >&2; fail "the build failed; all of it is in $BUILD_LOG"; }
  touch $BUILT
  say "Built in $((SECONDS - started)) s."
}
