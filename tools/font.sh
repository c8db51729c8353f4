#!/bin/sh
# Cuts Debian's Inter (package fonts-inter, SIL OFL 1.1) down to Latin, Latin Extended and the signs
# our pages use, about 25 kB a weight.   tools/font.sh 400|500|600 OUT.woff2
set -eu
case $1 in
400) style=Regular ;;
500) style=Medium ;;
600) style=SemiBold ;;
*) echo "font.sh: no weight $1" >&2; exit 2 ;;
esac
for font in /usr/share/fonts/*/inter/Inter-$style.otf /usr/share/fonts/*/inter/Inter-$style.ttf; do
	[ -e "$font" ] && break
done
[ -e "$font" ] || { echo "font.sh: Inter-$style is not there: apt-get install fonts-inter" >&2; exit 1; }
exec pyftsubset "$font" --output-file="$2" --flavor=woff2 \
	--unicodes='U+0020-007E,U+00A0-017F,U+018F,U+0192,U+01CD-01DC,U+0218-021B,U+1E9E,U+2009,U+200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+20AC,U+2122,U+2190-2193,U+2212,U+2260,U+2264,U+2265,U+2318,U+2610,U+2611,U+2713,U+2715' \
	--layout-features=kern,tnum,ss03,cv10,calt,ccmp,locl,mark,liga --no-hinting --desubroutinize
