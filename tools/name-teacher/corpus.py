"""Writes corpus.jsonl: {"id","text"} of every train text the language model learns from, some 13.7 million words.

    python3 corpus.py ../../../shared/data OUT.jsonl
"""
import gzip
import json
import os
import sys
from glob import glob


def conllu_documents(path):
    """The texts of a CoNLL-U file's documents, sentences joined by spaces, paragraphs by newlines."""
    current = []
    for line in gzip.open(path, "rt", encoding="utf8"):
        if line.startswith("# newdoc"):
            if current:
                yield " ".join(current)
            current = []
        elif line.startswith("# newpar") and current:
            current.append("\n")
        elif line.startswith("# text = "):
            current.append(line[9:].strip())
    if current:
        yield " ".join(current)


def long_strings(value):
    """Every string of more than 400 letters in a JSON value."""
    if isinstance(value, str):
        if len(value) > 400:
            yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from long_strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from long_strings(inner)


def texts(data):
    """(source, text) of all train texts, in a fixed order."""
    for path in sorted(glob(f"{data}/raw-news/*.gz")):
        source = os.path.basename(path).removesuffix(".txt.gz")
        for article in gzip.open(path, "rt", encoding="utf8").read().split("\n\n"):
            yield source, article
    for source, path in (("polnear-train", "polnear/train"), ("gap-train", "names/gap-train")):
        for line in gzip.open(f"{data}/{path}.jsonl.gz", "rt", encoding="utf8"):
            yield source, json.loads(line)["text"]
    for source in ("ewt-train", "gum-train"):
        for text in conllu_documents(f"{data}/ud/{source}.conllu.gz"):
            yield source, text.replace(" \n ", "\n")
    for source in ("crossner-politics-train", "meantime-train", "re3d-train"):
        for line in gzip.open(f"{data}/names/{source}.jsonl.gz", "rt", encoding="utf8"):
            yield source, json.loads(line)["text"]
    for text in long_strings(json.load(gzip.open(f"{data}/article-extraction/wcxb/ground-truth.json.gz"))):
        yield "wcxb", text


def main():
    data, out = sys.argv[1:]
    counts = {}
    with open(out, "w", encoding="utf8") as file:
        for source, text in texts(data):
            text = text.strip()
            if len(text) < 40:
                continue
            number = counts.get(source, 0)
            counts[source] = number + 1
            file.write(json.dumps({"id": f"{source}:{number}", "text": text}, ensure_ascii=False) + "\n")
    print(counts)


if __name__ == "__main__":
    main()
