# shellcheck shell=bash
# Measuring speed, and replaying scenarios. Read by ./cardloop.

readonly BENCH_LOG=target/cardloop-bench.log

bench() {
  case ${1:-} in
    '') bench_list ;;
    validators) shift; bench_validators "$@" ;;
    reading) shift; bench_photos bench.BenchReadingApplication "$@" ;;
    certain) shift; bench_photos bench.BenchCertainApplication "$@" ;;
    fit) shift; bench_photos cards.code.BenchFitApplication "$@" ;;
    gate) shift; bench_photos gate.BenchGateApplication "$@" ;;
    kills) shift; bench_photos workers.tesseract.BenchKillsApplication "$@" ;;
    lanes) shift; bench_scenario BenchLanesApplication "$@" ;;
    faults) shift; bench_scenario BenchFaultsApplication "$@" ;;
    region) shift; bench_scenario BenchRegionApplication "$@" ;;
    soak) shift; need_fonts; need_jdk; build; bench_scenario BenchSoakApplication "$@" ;;
    scale) shift; bench_scenario BenchScaleApplication "$@" ;;
    nightplan) shift; BENCH_HEAP=-Xmx300m bench_scenario BenchScaleApplication --plan --rows=1000000 "$@" ;;
    *) usage "there is nothing to measure called '$1'; ./cardloop bench lists what there is." ;;
  esac
}

bench_list() {
  cat <<'TEXT'
./cardloop bench validators [WORD...]   check digits beside commons-validator's, the whole format check of a card, and
                                        cutting a pasted list; about five minutes. WORD: only what has it in its name,
                                        such as luhn, iso7064, gtin, format or pasted.
./cardloop bench reading [OPTION...]    plain Tesseract and our reader on the same photos: what each reads by level, scheme
                                        and typeface, what is certain and wrong, confidences beside the truth, CPU, memory;
                                        about a second and a half a photo.
                                        --photos=25 (a level) --seed=1, or --folder=DIR with a truth.tsv
./cardloop bench certain [OPTION...]    photos of every level until so many codes were read beyond doubt: how many of them
                                        are wrong, with the bound; about twenty minutes. --codes=3000 --seed=5000
./cardloop bench fit [OPTION...]        the weights by which a reading is weighed and its confidences are stated, fitted anew;
                                        about ten minutes. --photos=50 (a level and seed) --seed=11 --seeds=3
./cardloop bench gate [OPTION...]       cards spoilt in six ways step by step: of the photos that cannot be read, how many
                                        the gate refuses, and how many of the others. --cards=4 --seed=7
./cardloop bench kills [OPTION...]      pictures while the workers that read them are killed by SIGSEGV: how many are read,
                                        set aside, lost. --pictures=1000 --kills=100 --seed=5
./cardloop bench lanes [OPTION...]      how much of the allowed rate a lane uses, and the most that any window of the
                                        issuer saw: 15 million permits under a virtual clock, then two processes, one
                                        killed and started again, and a slow network; about five minutes.
                                        --seed=1 --limit=12 --window-seconds=6 --seconds=40
./cardloop bench faults [OPTION...]     calls that are cut, reset, empty, slow, unsigned, processed and lost, and then an
                                        end to it: nothing lost, no good card rejected, none asked under a second id.
                                        --seed=1 --calls=2000 (for the claim: 100000)
./cardloop bench region [OPTION...]     good Q coin cards of five provinces, asked about from addresses in two: how many
                                        the house calls bad, and how many a client without throttle and memory does.
                                        --seed=1 --cards-a-province=200
./cardloop bench soak [OPTION...]       the built programs under everything at once, a line a minute: typed cards, photos, streams,
                                        reviews, payouts, 200 reads at once, a night in the middle. Memory, file, answers, what is stuck,
                                        wrongly ended, or logged as an error; two hours. --minutes=120 --cards-a-minute=200
                                        --photos-a-minute=6 --streams=8 --postgresql=0 --seed=1
./cardloop bench scale [OPTION...]      milliseconds of each question of the hot path in a house of 10,000 cases, ten times as
                                        many, and so on; about three minutes. --rows=100000 (the most) --h2
./cardloop bench nightplan [OPTION...]  a night planned over a shelf of a million items in a heap of 300 MB: seconds and the
                                        most that the heap held; about five minutes. --rows=1000000 --h2

The scenarios end with 1 if anything is not as it must be; the same seed plays the same cards and faults.
TEXT
}

bench_build() { # the module whose test classes are run
  need_jdk
  need_maven
  need_disk
  mkdir -p target
  say "Building ..."
  mvn -B -pl "$1" -am -DskipTests -Dspotless.check.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test </dev/null >$BENCH_LOG 2>&1 \
    || { grep -aE '^\[(ERROR|WARNING)\] .' $BENCH_LOG | head -15 >&2; fail "the build failed; all of it is in $BENCH_LOG"; }
}

bench_validators() {
  bench_build validators
  say "Measuring ..."
  "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow \
    -cp "validators/target/test-classes:validators/target/classes:$(cat validators/target/bench.classpath)" \
    cardloop.bench.BenchApplication "$@"
}

bench_photos() { # the program, its options
  need_test_fonts
  bench_build intake
  say "Measuring ..."
  (cd "$CALLED_FROM" && "$JAVA_HOME/bin/java" -Xmx2g -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow \
    -cp "$OLDPWD/intake/target/test-classes:$OLDPWD/intake/target/classes:$(cat "$OLDPWD/intake/target/bench.classpath")" \
    "cardloop.reading.$1" "${@:2}")
}

bench_scenario() { # the program, its options
  bench_build jobs
  "$JAVA_HOME/bin/java" ${BENCH_HEAP:+"$BENCH_HEAP"} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
    -Dcardloop.home="$PWD" -Dh2.bindAddress=127.0.0.1 -Dlogback.configurationFile=scenario-logback.xml -Dlogging.config=classpath:scenario-logback.xml \
    -cp "jobs/target/test-classes:jobs/target/classes:$(cat jobs/target/bench.classpath)" \
    "cardloop.scenario.$1" "${@:2}"
}
