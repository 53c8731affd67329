#!/usr/bin/env bash
# Pages per second of processor time: Hearsay beside Readability.js, in turn in one run, median of the rounds after the first.
# bench/readability/compare.sh [FOLDER of *.html.gz] [ROUNDS] [TURNS]; needs node and npm, and the built training tool and command.
set -euo pipefail
root=$(dirname -- "$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")")
data=$(readlink -f -- "${1:-$root/../shared/data/article-extraction/pages}")
rounds=${2:-15}
turns=${3:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/pages"
for page in "$data"/*.html.gz; do gzip -dc "$page" > "$work/pages/$(basename "$page" .gz)"; done
cp "$root"/bench/readability/{package.json,readability.mjs} "$work"
(cd "$work" && npm install --silent --no-audit --no-fund > /dev/null)

tool=$root/tools/Hearsay.Training/bin/Release/net10.0/Hearsay.Training.dll
command=$root/src/Hearsay.Cli/bin/Release/net10.0/Hearsay.Cli.dll
count=$(find "$work/pages" -name '*.html' | wc -l)
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for ((turn = 0; turn < turns; turn++)); do
    dotnet "$tool" pages-speed --data "$data" --rounds $((rounds * 2)) | awk '/^whole/ { for (i = 2; i <= NF; i++) if ($i ~ /^pages\/s/) print $(i - 1) }' >> "$work/warm"
    (cd "$work" && node readability.mjs pages "$rounds") | tail -n +2 | cut -f2 >> "$work/peer"
    # The whole process, start, model and all: user and system time of one command over the folder.
    TIMEFORMAT='%U %S'
    { time dotnet "$command" read --quiet --jobs 1 "$work/pages" > /dev/null 2>&1; } 2>&1 |
        awk -v pages="$count" '{ print pages / ($1 + $2) }' >> "$work/process"
    { time node "$work/readability.mjs" "$work/pages" 1 > /dev/null; } 2>&1 | awk -v pages="$count" '{ print pages / ($1 + $2) }' >> "$work/peer-process"
done

printf 'pages per second of processor time, median of %s turns over %s pages\n' "$turns" "$count"
printf 'hearsay, warm\t%s\nreadability, warm\t%s\n' "$(median < "$work/warm")" "$(median < "$work/peer")"
printf 'hearsay, whole process\t%s\nreadability, whole process\t%s\n' "$(median < "$work/process")" "$(median < "$work/peer-process")"
