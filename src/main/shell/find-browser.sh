# Sourced by ./verify: the browser in which the web pages are tested, and its driver. Expects `say`.

# Whether both programs are there: those that CHROMIUM and CHROMEDRIVER name, or Debian's.
browser_is_there() { [[ -x ${CHROMIUM:-/usr/bin/chromium} && -x ${CHROMEDRIVER:-/usr/bin/chromedriver} ]]; }

# Installs Debian's Chromium where it is missing; says what to do and stops where it cannot.
find_browser() {
  ! browser_is_there || return 0
  local as_root=()
  if [[ $(id -u) != 0 ]]; then as_root=(sudo -n); fi
  if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
    say "installing Chromium and its driver, in which the web pages are tested …"
    "${as_root[@]}" apt-get update -qq || true
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends chromium chromium-driver >&2 || true
  fi
  browser_is_there && return
  say "the web pages are tested in Chromium, which is not here and could not be installed."
  say "Debian: as root, apt-get update && apt-get install chromium chromium-driver."
  say "Elsewhere: install Chromium or Chrome with its ChromeDriver and set CHROMIUM and CHROMEDRIVER to the two programs."
  exit 2
}
