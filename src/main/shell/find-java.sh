# Sourced by ./diptych and ./verify: finds a JDK 21 or newer and Maven. Expects `home`, the root of the repository.

say() { printf 'diptych: %s\n' "$*" >&2; }

# Prints the feature release (21, 25, …) of a java program, nothing where it is not one.
release_of() {
  "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p'
}

# Sets java and release: JAVA_HOME, then PATH, then the usual places, the newest first. What was found is remembered.
find_java() {
  local known=$home/.diptych/java candidate found
  if [[ -r $known ]]; then
    { read -r release java && read -r found; } <"$known" || true
    [[ -n ${java:-} && -x $java && ${JAVA_HOME:-} == "${found:-}" ]] && return
  fi
  for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" \
    $(ls -d /usr/lib/jvm/*/bin/java /opt/*/bin/java "$HOME"/.sdkman/candidates/java/*/bin/java 2>/dev/null | sort -rV); do
    [[ -n $candidate && -x $candidate ]] || continue
    found=$(release_of "$candidate")
    if [[ -n $found && $found -ge 21 ]]; then
      java=$candidate release=$found
      mkdir -p "$home/.diptych" && printf '%s %s\n%s\n' "$release" "$java" "${JAVA_HOME:-}" >"$known"
      return
    fi
  done
  say "no JDK 21 or newer was found (looked in JAVA_HOME, PATH, /usr/lib/jvm, /opt)."
  say "install one (Debian: a package openjdk-21-jdk or newer, or Temurin) or set JAVA_HOME."
  exit 2
}

# Maven, running on the JDK that was found: the formatter reads the language of that JDK.
maven() {
  local java_home
  java_home=$(dirname "$(dirname "$(readlink -f "$java")")")
  ((release >= 24)) && export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  if command -v mvn >/dev/null; then
    JAVA_HOME=$java_home mvn "$@"
  else
    JAVA_HOME=$java_home "$home/mvnw" "$@"
  fi
}
