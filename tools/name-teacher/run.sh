#!/usr/bin/env bash
# run.sh DATA WORKDIR: the whole chain, from ../shared/data to WORKDIR/silver/marked.jsonl.
set -euo pipefail
data=$(realpath "${1:?run.sh DATA WORKDIR}") work=$(realpath -m "${2:?run.sh DATA WORKDIR}")
cd "$(dirname "$0")"
mkdir -p "$work/silver"
python3 corpus.py "$data" "$work/corpus.jsonl"
python3 vocabulary.py "$work/corpus.jsonl" "$work"
python3 pretrain.py "$work" --steps 1500 --batch 256
python3 finetune.py "$work" "$data" "$work/spans1.pt" --seed 1 --rate 1e-4 --batch 12
python3 finetune.py "$work" "$data" "$work/spans2.pt" --seed 2 --rate 1.3e-4 --batch 8
# What people have marked is not marked again.
grep -Ev '"id": "(gum|crossner-politics|meantime|re3d)-train:' "$work/corpus.jsonl" > "$work/unmarked.jsonl"
python3 label.py "$work" "$work/unmarked.jsonl" "$work/silver/marked.jsonl" "$work/spans1.pt" "$work/spans2.pt"
