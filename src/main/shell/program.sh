# Sourced by ./diptych: builds the program and keeps the cache of its loaded classes. Expects `home`, `java`, `release`, `say`.

stamp=$home/target/program.stamp

# What identifies the jars at a glance. The time of change cannot be set back, so that no other jar looks the same.
look_at_jars() {
  find "$home/target/diptych.jar" "$home/target/lib" -name '*.jar' -printf '%s %T@ %C@ %i %p\n' 2>/dev/null ||
    ls -lnT "$home/target/diptych.jar" "$home"/target/lib/*.jar
}

# Whether the jars are those of the stamp and newer than the sources; then sets jars, class_path, cache and use_cache.
# The stamp holds the hash of all jars, the class path, and what the jars looked like.
program_is_current() {
  local look
  [[ -r $stamp && -r $home/target/diptych.jar ]] || return 1
  [[ -z $(find "$home/src/main/java" "$home/src/main/resources" "$home/pom.xml" "$home/templates/theme/fonts" \
    -newer "$stamp" -print -quit) ]] || return 1
  { read -r jars && IFS= read -r class_path && IFS= read -r -d '' look; } <"$stamp" || true
  if [[ $(look_at_jars) != "${look%$'\n'}" ]]; then
    stamp_program
  fi
  name_cache
}

name_cache() {
  local folder=$home/.diptych/cache
  if ((release >= 25)); then
    cache=$folder/$jars-$release.aot
    # What methods were seen to do is kept for the second compiler, which does not run; reading it takes time. Nobody guards against
    # what lies in memory where in a process that lives for a second; moving the cache takes time too.
    local unlock=(-XX:+UnlockDiagnosticVMOptions -XX:+IgnoreUnrecognizedVMOptions)
    make_cache=("${unlock[@]}" -XX:-AOTRecordTraining "-XX:AOTCacheOutput=$cache.new")
    use_cache=("${unlock[@]}" -XX:ArchiveRelocationMode=0 "-XX:AOTCache=$cache" -Xlog:disable)
  else
    cache=$folder/$jars-$release.jsa
    make_cache=("-XX:ArchiveClassesAtExit=$cache.new")
    use_cache=("-XX:SharedArchiveFile=$cache" -Xshare:auto -Xlog:disable)
  fi
}

# Writes the stamp and sets jars and class_path. All caches go: one must never serve a jar that it was not made from.
stamp_program() {
  local library
  class_path=$home/target/diptych.jar
  for library in "$home"/target/lib/*.jar; do class_path+=:$library; done
  jars=$(cd "$home/target" && sha256sum diptych.jar lib/*.jar | sha256sum)
  jars=${jars:0:16}
  { printf '%s\n%s\n' "$jars" "$class_path" && look_at_jars; } >"$stamp.$$"
  [[ ! -e $stamp ]] || touch -r "$stamp" "$stamp.$$"
  mv -f "$stamp.$$" "$stamp"
  rm -f "$home"/.diptych/cache/*
}

# Builds the program; the stamp is as old as the moment at which the build began, so that a source changed meanwhile counts.
build_program() {
  ! program_is_current || return 0
  local log=$home/.diptych/build.log
  say "building the program (this is done once, and when its sources change) …"
  : >"$home/.diptych/began"
  if ! (cd "$home" && maven -q -B -DskipTests package) >"$log" 2>&1; then
    grep -E '^\[(ERROR|WARNING)\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    say "the program could not be built; the whole log is in $log"
    exit 70
  fi
  stamp_program
  touch -r "$home/.diptych/began" "$stamp"
  program_is_current || { say "the sources changed during the build; run it again."; exit 70; }
}

# Makes the cache of loaded classes by building the repository's own publications into a folder that is thrown away. An empty
# manifest stands there, so that what reads one is in the cache.
# An empty file says that it was tried in vain, so that it is not tried at every launch.
train_cache() {
  [[ ! -e $cache ]] || return 0
  local training
  say "preparing a faster start (this is done once) …"
  mkdir -p "$home/.diptych/cache"
  training=$(mktemp -d)
  echo '{"publications": [], "outputs": []}' >"$training/manifest.json"
  "$java" "${options[@]}" "${make_cache[@]}" -cp "$class_path" org.diptych.cli.Main \
    --directory "$home" build --force --output "$training" >/dev/null 2>&1 </dev/null || true
  rm -rf "$training"
  [[ -s $cache.new ]] || : >"$cache.new"
  mv -f "$cache.new" "$cache"
}

# with_lock wait|try COMMAND: runs it while no other launch does; `try` leaves it when another one is at it.
with_lock() {
  local how=$1
  shift
  mkdir -p "$home/.diptych"
  if ! command -v flock >/dev/null; then
    "$@"
  elif [[ $how == wait ]]; then
    { flock 9 && "$@"; } 9>"$home/.diptych/lock"
  else
    { ! flock -n 9 || "$@"; } 9>"$home/.diptych/lock"
  fi
}
