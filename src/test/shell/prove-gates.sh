#!/usr/bin/env bash
# Plants one offence at a time in a copy of the tree and checks that Maven refuses it, for the reason it should.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
. "$home/src/main/shell/find-java.sh"
find_java

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir -p "$copy/templates/theme"
cp "$home/pom.xml" "$copy"
cp -r "$home/src" "$copy/src"
cp -r "$home/templates/theme/fonts" "$copy/templates/theme/fonts"
# The offences are compiled alone: what they offend against is the build file, not the program.
rm -rf "$copy/src/main/java" "$copy/src/test"
package=$copy/src/main/java/org/diptych/proof
mkdir -p "$package"
printf '/** Offences. */\n@NullMarked\npackage org.diptych.proof;\n\nimport org.jspecify.annotations.NullMarked;\n' \
  >"$package/package-info.java"

failed=0

# refused GATE REASON GOAL: compiles what is on standard input as the only class.
refused() {
  local gate=$1 reason=$2 goal=$3
  cat >"$package/Offence.java"
  rm -rf "$copy/target"
  if (cd "$copy" && maven -B -Dstyle.color=never "$goal") >"$copy/log" 2>&1; then
    printf 'NOT REFUSED  %s\n' "$gate"
    failed=1
  elif grep -q -- "$reason" "$copy/log"; then
    printf 'refused      %s\n' "$gate"
  else
    printf 'REFUSED FOR ANOTHER REASON  %s\n' "$gate"
    grep -m 5 '^\[ERROR\]' "$copy/log" || true
    failed=1
  fi
}

class() { printf 'package org.diptych.proof;\n\n/** An offence. */\nfinal class Offence {\n%s\n}\n' "$1"; }

# First that the copy builds at all: otherwise every offence would be refused.
class '    private Offence() {}' >"$package/Offence.java"
if ! (cd "$copy" && maven -B -q -Dstyle.color=never compile spotless:check) >"$copy/log" 2>&1; then
  printf 'the copy does not build without an offence\n'
  cat "$copy/log"
  exit 1
fi

refused 'NullAway' '\[NullAway\]' compile < <(class '    private Offence() {}

    static String nothing() {
        return null;
    }')
refused 'Error Prone' '\[DeadException\]' compile < <(class '    private Offence() {}

    static void check(int number) {
        if (number < 0) {
            new IllegalArgumentException("number " + number);
        }
    }')
refused 'compiler warnings' '\[rawtypes\]\|\[unchecked\]\|warnings found' compile < <(class '    private Offence() {}

    static int size(java.util.List list) {
        return list.size();
    }')
refused 'doclint' 'reference not found\|unknown tag\|@param name not found' compile < <(class '    private Offence() {}

    /**
     * Nothing.
     *
     * @param other is not there
     */
    static void nothing() {}')
refused 'format' 'format violations' spotless:check < <(class '  private Offence( ) { }')

exit $failed
