#!/bin/sh
# Fetches the modules that package-lock.json names into node_modules: tools/modules.sh FOLDER
# The lock file pins what is in them by its hash; where they come from is npm's own configuration.
cd "$1" || exit 1
for pause in 3 10 last; do
	said=$(npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error \
		--fetch-retries=1 --fetch-retry-mintimeout=1000 2>&1) && exit 0
	[ "$pause" = last ] || sleep "$pause"
done
printf '%s\n' "$said" | head -n 5 >&2
cat >&2 <<SAID
npm could not fetch the modules of $1/package-lock.json: three attempts ended like this. Is there a network? Behind a
proxy npm wants to know its address (npm config set proxy URL); where certificates are of your own making, set
NODE_EXTRA_CA_CERTS=FILE. Then start again: what was done stays.
SAID
exit 1
