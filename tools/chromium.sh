#!/bin/sh
# Names a Chromium that starts: the one of CHROMIUM, Debian's, Ubuntu's snap, Chrome. Ubuntu's package
# chromium-browser is a command that only asks for the snap where snaps cannot run, such as in a container.
for browser in "${CHROMIUM:-}" chromium /snap/bin/chromium chromium-browser google-chrome; do
	if [ -n "$browser" ] && command -v "$browser" >/dev/null && "$browser" --version >/dev/null 2>&1; then
		command -v "$browser"
		exit 0
	fi
done
exit 1
