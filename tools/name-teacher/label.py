"""Marks the mentions of texts with the mean of one or more span models, in one source's habit of marking.

    python3 label.py WORKDIR TEXTS.jsonl OUT.jsonl MODEL.pt… [--habit gum]
"""
import argparse
import gzip
import json
import random

import torch

from spans import SOURCES, SpanModel, collate, examples, mentions
from vocabulary import Pieces

BATCH, GROUP = 64, 2000


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work")
    parser.add_argument("texts", help="rows {id, text}; may be gzip")
    parser.add_argument("out")
    parser.add_argument("models", nargs="+")
    parser.add_argument("--habit", choices=SOURCES, default="gum")
    options = parser.parse_args()
    pieces = Pieces(f"{options.work}/pieces.json")
    size = torch.load(f"{options.work}/language.pt")["size"]
    models = []
    for path in options.models:
        model = SpanModel(size).cuda().eval()
        model.load_state_dict({k: v.float() for k, v in torch.load(path).items()})
        models.append(model)

    def probabilities(batch):
        *inputs, _ = collate(batch)
        total = 0
        with torch.no_grad(), torch.autocast("cuda", torch.bfloat16):
            for model in models:
                scores, allowed = model(*inputs)
                total = total + torch.softmax(scores.float(), -1)
        return total / len(models), allowed

    opening = gzip.open if options.texts.endswith(".gz") else open
    with opening(options.texts, "rt", encoding="utf8") as file:
        rows = [json.loads(line) for line in file]
    # Whoever reads only the first million words shall meet every source.
    random.Random(3).shuffle(rows)
    with open(options.out, "w", encoding="utf8") as out:
        for group in range(0, len(rows), GROUP):
            part = rows[group : group + GROUP]
            found = {row["id"]: [] for row in part}
            texts = [{"id": row["id"], "text": row["text"]} for row in part]
            work = sorted(examples(texts, SOURCES[options.habit], pieces), key=lambda e: len(e["ids"]))
            for i in range(0, len(work), BATCH):
                batch = work[i : i + BATCH]
                p, allowed = probabilities(batch)
                likely = (1 - p[..., 0] > 0.5) & allowed
                spans = [[] for _ in batch]
                for (k, first, last), values in zip(likely.nonzero().cpu().tolist(), p[likely].cpu().tolist()):
                    spans[k].append((first, last, values))
                for example, inside in zip(batch, spans):
                    found[example["id"]] += mentions(example, inside)
            for row in part:
                marked = sorted(found[row["id"]], key=lambda m: (m["start"], m["end"]))
                out.write(json.dumps({"id": row["id"], "text": row["text"], "mentions": marked}, ensure_ascii=False) + "\n")
            print(f"{min(group + GROUP, len(rows))} of {len(rows)} texts", flush=True)


if __name__ == "__main__":
    main()
