# Shared by the scripts beside it: where the project lies, what the machine lacks, what has to be built.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# A machine with a display shows real windows; without one the same programs draw into memory.
has_display() { [ -n "${DISPLAY:-}" ]; }

has_library() {
  local all
  all=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p)
  [[ $all == *"$1"* ]]
}

has_jdk() {
  command -v javac >/dev/null || return 1
  local version
  # A JDK tells on standard error which options it picked up from the environment.
  version=$(javac -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge 17 ]
}

# What is missing of: build screen serial voice browser node storms
lacking() {
  local what
  for what in "$@"; do
    case $what in
      build)
        has_jdk || echo default-jdk-headless
        command -v mvn >/dev/null || echo maven ;;
      screen)
        has_library libpangoft2-1.0.so.0 || echo libpangoft2-1.0-0
        if has_display; then
          has_library libgtk-3.so.0 || echo libgtk-3-0
          has_library libXtst.so.6 || echo libxtst6
        fi ;;
      serial) command -v socat >/dev/null || echo socat ;;
      voice) command -v espeak-ng >/dev/null || echo espeak-ng ;;
      browser)
        command -v chromium >/dev/null || echo chromium
        command -v chromedriver >/dev/null || echo chromium-driver ;;
      node)
        command -v node >/dev/null || echo nodejs
        command -v npm >/dev/null || echo npm ;;
      storms)
        command -v xfs_io >/dev/null || echo xfsprogs
        command -v faketime >/dev/null || echo faketime
        command -v fiu-run >/dev/null || echo fiu-utils ;;
      *) echo "lib.sh: nothing is known of '$what'" >&2; exit 70 ;;
    esac
  done
}

# Installs what is missing when it may, else names it with the command and ends.
need() {
  local missing
  missing=$(lacking "$@" | sort -u | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Missing on this machine: $missing" >&2
    echo "Install with: sudo apt-get install -y --no-install-recommends $missing" >&2
    exit 69
  fi
  echo "Installing: $missing" >&2
  local log
  log=$(mktemp)
  # shellcheck disable=SC2086  # several package names on purpose
  if ! { apt-get -o DPkg::Lock::Timeout=180 -qq update \
      && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=180 -qq install -y \
        --no-install-recommends $missing; } </dev/null >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "These could not be installed: $missing" >&2
    exit 69
  fi
  rm -f "$log"
}

program_jar() {
  local jar
  for jar in "$root/$1/target/paihao-$1"-*.jar; do
    if [ -f "$jar" ]; then printf '%s\n' "$jar"; return; fi
  done
}

# Says why the programs have to be built; nothing where they are up to date.
why_build() {
  local module stamp="$root/target/built" newer
  for module in queue-server display-board kiosk; do
    [ -n "$(program_jar "$module")" ] || { echo "$module is not built yet"; return; }
  done
  [ -f "$stamp" ] || { echo "it is not known what the programs were built from"; return; }
  newer=$(find "$root/pom.xml" "$root"/queue-server/{pom.xml,src/main,protocol/pom.xml,protocol/src/main} \
    "$root"/display-board/{pom.xml,src/main,look/pom.xml,look/src/main} "$root"/kiosk/{pom.xml,src/main,serial/pom.xml,serial/src/main} \
    -newer "$stamp" -print -quit 2>/dev/null) || true
  [ -z "$newer" ] || echo "${newer#"$root/"} is newer than the programs"
}

# Builds what is missing or older than its sources; one at a time on this machine.
build() {
  mkdir -p "$root/target"
  exec 9>"$root/target/build.lock"
  flock 9
  local why
  why=$(why_build)
  if [ -n "$why" ]; then
    need build
    echo "Building: $why" >&2
    touch "$root/target/building"
    # What an earlier build left there would be loaded as well.
    rm -rf "$root"/{queue-server,display-board,kiosk}/target/lib
    (cd "$root" && mvn -q -B -Dmaven.test.skip=true package 9>&-) >&2
    mv "$root/target/building" "$root/target/built"
  fi
  archive 9>&-
  exec 9>&-
}

java_options=$root/scripts/java

# A program's jar and the libraries that were put beside it. Its manifest names them too, but by addresses: in a path with
# a blank an archive of classes would hold none of theirs.
class_path() { printf '%s:%s' "$(program_jar "$1")" "$root/$1/target/lib/*"; }

# From an archive of its classes a program starts in two thirds of the time. One that is missing or of another Java is
# passed over in silence.
class_archive() { printf '%s/%s/target/classes.jsa' "$root" "$1"; }

# Makes those of server and kiosk anew, where they were built since: of one start of each, the kiosk before the server.
# Where that fails it is not tried again before the next build.
archive() {
  local tried=$root/target/archived
  [ ! -f "$tried" ] || [ -n "$(find "$root/target/built" "$root"/*/target/paihao-*.jar -newer "$tried" -print -quit)" ] || return 0
  rm -f "$root"/{queue-server,kiosk}/target/classes.jsa
  archive_programs || true
  touch "$tried"
}

# In a shell of its own, whose end takes everything away.
archive_programs() (
  server='' hall=$(mktemp -d)
  trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$hall"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  mkfifo "$hall/says"
  java "@$java_options/server.options" '-Xlog:cds*=off' "-XX:ArchiveClassesAtExit=$(class_archive queue-server)" \
    -cp "$(class_path queue-server)" org.paihao.server.QueueServer \
    serve --data "$hall/data" --host 127.0.0.1 --port 0 >"$hall/says" 2>"$hall/log" &
  server=$!
  while read -r line; do
    case $line in
      READY*)
        [ -n "$(lacking screen)" ] || archive_kiosk "$hall" "${line#READY }" || true
        kill "$server" ;;
    esac
  done <"$hall/says"
  wait "$server" || true
  server=''
)

# That of a kiosk without a display: folder of the hall, address of its server.
archive_kiosk() {
  local hall=$1 line looks=0
  java -cp "$(class_path queue-server)" org.paihao.server.QueueServer \
    enrol --data "$hall/data" kiosk kiosk-1 >"$hall/token" 2>>"$hall/log"
  mkfifo "$hall/finger"
  exec 7<>"$hall/finger"
  timeout 60 java "@$java_options/screen.options" '-Xlog:cds*=off' "-XX:ArchiveClassesAtExit=$(class_archive kiosk)" \
    "-Djavafx.cachedir=$hall/javafx" -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw \
    -cp "$(class_path kiosk)" org.paihao.kiosk.KioskProgram --server "$2" --token-file "$hall/token" \
    --printer "file:$hall/paper" --mute --finger <&7 2>>"$hall/log" |
    while echo look >&7 && read -r line; do
      # One that never sees its server will start a little slower later on, and that is all.
      if [[ $line == *'"screen":"server-away"'* ]] && ((++looks < 100)); then sleep 0.1; continue; fi
      echo quit >&7
      cat >"$hall/end"
    done
  exec 7>&-
}

# Runs a program in place of this shell: module, main class, arguments.
run() {
  local module=$1 main=$2
  shift 2
  local options=(-Dfile.encoding=UTF-8 "-Dpaihao.home=$root") archive
  archive=$(class_archive "$module")
  # Where a missing one is named, Java would start without its own as well.
  [ ! -f "$archive" ] || options+=('-Xlog:cds*=off' "-XX:SharedArchiveFile=$archive")
  if [ "$module" = queue-server ]; then
    options+=("@$java_options/server.options")
  else
    # Each program unpacks its screen libraries for itself: two that start at once must not share half of one.
    options+=("@$java_options/screen.options" "-Djavafx.cachedir=$root/target/javafx/${main##*.}")
  fi
  exec java "${options[@]}" -cp "$(class_path "$module")" "$main" "$@"
}

# A screen that lived this many seconds was not stopped by what stopped it before.
steady=60
kept='' stopped=''

stop_kept() {
  stopped=$1
  [ -z "$kept" ] || kill "$kept" 2>/dev/null || true
}

# Keeps a screen on the glass: runs a command, and again where it crashed, each time after a longer pause. Ends with it
# where it ended in order (0), has said what is to be mended (1, 2) or was told to end (129, 130, 143); told so itself, it
# ends both.
keep() {
  local code begun pause=1 tries
  trap 'stop_kept 129' HUP
  trap 'stop_kept 130' INT
  trap 'stop_kept 143' TERM
  exec 3<&0
  while [ -z "$stopped" ]; do
    begun=$SECONDS
    ("$@") <&3 3<&- &
    kept=$!
    [ -z "$stopped" ] || stop_kept "$stopped"
    code=0
    wait "$kept" || code=$?
    [ -z "$stopped" ] || break
    case $code in 0 | 1 | 2 | 129 | 130 | 143) exit "$code" ;; esac
    [ $((SECONDS - begun)) -lt "$steady" ] || pause=1
    echo "${0##*/}: the program crashed ($code) and is started again in $pause s" >&2
    sleep "$pause" 3<&- &
    kept=$!
    wait "$kept" || true
    pause=$((pause < 15 ? pause * 2 : 30))
  done
  # Whoever does not end when told is ended: a kiosk loses nothing by that.
  for ((tries = 0; tries < 50; tries++)); do
    kill -0 "$kept" 2>/dev/null || exit "$stopped"
    sleep 0.1
  done
  kill -KILL "$kept" 2>/dev/null || true
  exit "$stopped"
}

# Runs a storm, a class among a module's tests, in place of this shell: module, main class, arguments.
storm() {
  local module=$1
  shift
  build
  cd "$root"
  mvn -q -B -DskipTests test-compile dependency:build-classpath -Dmdep.includeScope=test \
    -Dmdep.outputFile=target/test-classpath -pl "$module" -am >&2
  exec java "-Dpaihao.home=$root" \
    -cp "$module/target/test-classes:$module/target/classes:$(cat "$module/target/test-classpath")" "$@"
}
