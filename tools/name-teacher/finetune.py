"""Trains a span model on the four train files of names and writes it.

    python3 finetune.py WORKDIR DATA OUT.pt --seed 1 --rate 1e-4 --batch 12
"""
import argparse
import gzip
import json
import math
import random

import torch
import torch.nn.functional as F

from spans import SOURCES, SpanModel, collate, examples
from vocabulary import DOCUMENT, MASK, Pieces

FILES = {"gum": "gum-train", "crossner": "crossner-politics-train", "meantime": "meantime-train", "re3d": "re3d-train"}


def rows_of(data, name):
    with gzip.open(f"{data}/names/{name}.jsonl.gz", "rt", encoding="utf8") as file:
        return [json.loads(line) for line in file]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work")
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--masked", type=float, default=0.1, help="share of pieces hidden from it, against learning by heart")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    pieces = Pieces(f"{options.work}/pieces.json")
    language = torch.load(f"{options.work}/language.pt")
    model = SpanModel(language["size"]).cuda()
    model.encoder.load_state_dict({k: v.float() for k, v in language["weights"].items()})
    train = [e for source, file in FILES.items() for e in examples(rows_of(options.data, file), SOURCES[source], pieces)]
    inner = [p for name, p in model.named_parameters() if name.startswith("encoder.")]
    outer = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    rates = [options.rate, 1e-3]
    optimizer = torch.optim.AdamW([{"params": inner}, {"params": outer}], weight_decay=0.02, betas=(0.9, 0.98))
    steps, step = options.epochs * math.ceil(len(train) / options.batch), 0
    for epoch in range(options.epochs):
        random.shuffle(train)
        # Windows of like length go together, to pad little.
        chunks = [
            sorted(train[i : i + options.batch * 8], key=lambda e: len(e["ids"]))
            for i in range(0, len(train), options.batch * 8)
        ]
        batches = [chunk[i : i + options.batch] for chunk in chunks for i in range(0, len(chunk), options.batch)]
        random.shuffle(batches)
        total = 0.0
        for batch in batches:
            share = min(1.0, step / steps)
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min(1, share / 0.06 + 0.01) * (1 - share)
            ids, mask, first, last, real, source, gold = collate(batch)
            hidden = (torch.rand(ids.shape, device="cuda") < options.masked) & mask & (ids > DOCUMENT)
            with torch.autocast("cuda", torch.bfloat16):
                scores, allowed = model(torch.where(hidden, torch.full_like(ids, MASK), ids), mask, first, last, real, source)
            loss = F.cross_entropy(scores.float()[allowed], gold[allowed], reduction="sum") / max(1, (gold > 0).sum().item())
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            total += loss.item()
        print(f"epoch {epoch + 1} of {options.epochs}: loss {total / len(batches):.3f}", flush=True)
    torch.save({k: v.bfloat16() for k, v in model.state_dict().items()}, options.out)


if __name__ == "__main__":
    main()
