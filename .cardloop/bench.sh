# shellcheck shell=bash
# Measuring speed. Read by ./cardloop.

readonly BENCH_LOG=target/cardloop-bench.log

bench() {
  case ${1:-} in
    '') bench_list ;;
    validators) shift; bench_validators "$@" ;;
    *) usage "there is nothing to measure called '$1'; ./cardloop bench lists what there is." ;;
  esac
}

bench_list() {
  cat <<'TEXT'
./cardloop bench validators [WORD...]   check digits beside commons-validator's, the whole format check of a card, and
                                        cutting a pasted list; about five minutes. WORD: only what has it in its name,
                                        such as luhn, iso7064, gtin, format or pasted.
TEXT
}

bench_validators() {
  need_jdk
  need_maven
  need_disk
  mkdir -p target
  say "Building ..."
  mvn -B -pl validators -am -DskipTests -Dspotless.check.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test </dev/null >$BENCH_LOG 2>&1 \
    || { grep -aE '^\[(ERROR|WARNING)\] .' $BENCH_LOG | head -15 >&2; fail "the build failed; all of it is in $BENCH_LOG"; }
  say "Measuring ..."
  "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow \
    -cp "validators/target/test-classes:validators/target/classes:$(cat validators/target/bench.classpath)" \
    cardloop.bench.BenchApplication "$@"
}
