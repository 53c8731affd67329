"""Learns a vocabulary of word pieces and writes the corpus as numbers: tokens.npy, starts.npy (1 where a word begins), pieces.json.

    python3 vocabulary.py CORPUS.jsonl WORKDIR
"""
import collections
import json
import random
import sys
from multiprocessing import Pool

import numpy as np
from tokenizers import Tokenizer, models, trainers

from text import form, words

PAD, UNKNOWN, DOCUMENT, MASK, PARAGRAPH = range(5)
SPECIAL = ["<pad>", "<unk>", "<doc>", "<mask>", "\n"]
SIZE = 24_000
JOBS = 16


class Pieces:
    """The numbers of a word's pieces, remembered by its form."""

    def __init__(self, path):
        self._tokenizer = Tokenizer.from_file(path)
        self._known = {"\n": [PARAGRAPH]}

    def __call__(self, word_form):
        ids = self._known.get(word_form)
        if ids is None:
            ids = self._tokenizer.encode(word_form, add_special_tokens=False).ids or [UNKNOWN]
            self._known[word_form] = ids
        return ids


def _count(rows):
    counts = collections.Counter()
    for row in rows:
        counts.update(form(row["text"], word) for word in words(row["text"]))
    return counts


def _encode(job):
    rows, ids = job
    tokens, starts = [], []
    for row in rows:
        tokens.append(DOCUMENT)
        starts.append(1)
        for word in words(row["text"]):
            pieces = ids[form(row["text"], word)]
            tokens.extend(pieces)
            starts.extend([1] + [0] * (len(pieces) - 1))
    return np.array(tokens, dtype=np.uint16), np.array(starts, dtype=np.uint8)


def _repeated(counts):
    # Each word is a piece of text of its own; frequent ones are repeated, but by a power below one, so that common words don't
    # use up the vocabulary.
    for word, count in counts.items():
        if word != "\n" and count >= 3:
            for _ in range(min(400, max(1, int(count**0.6)))):
                yield word


def main():
    corpus, work = sys.argv[1:]
    rows = [json.loads(line) for line in open(corpus, encoding="utf8")]
    with Pool(JOBS) as pool:
        counts = collections.Counter()
        for part in pool.map(_count, [rows[i::JOBS] for i in range(JOBS)]):
            counts.update(part)
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))
    trainer = trainers.BpeTrainer(
        vocab_size=SIZE, special_tokens=SPECIAL, limit_alphabet=400, min_frequency=20, show_progress=False
    )
    tokenizer.train_from_iterator(_repeated(counts), trainer)
    tokenizer.save(f"{work}/pieces.json")
    forms = list(counts)
    encoded = tokenizer.encode_batch(forms, add_special_tokens=False)
    ids = {word: piece.ids or [UNKNOWN] for word, piece in zip(forms, encoded)}
    ids["\n"] = [PARAGRAPH]
    random.Random(1).shuffle(rows)
    parts = [rows[i * len(rows) // JOBS : (i + 1) * len(rows) // JOBS] for i in range(JOBS)]
    jobs = [
        (part, {word: ids[word] for row in part for word in (form(row["text"], w) for w in words(row["text"]))})
        for part in parts
    ]
    with Pool(JOBS) as pool:
        results = pool.map(_encode, jobs)
    tokens = np.concatenate([tokens for tokens, _ in results])
    np.save(f"{work}/tokens.npy", tokens)
    np.save(f"{work}/starts.npy", np.concatenate([starts for _, starts in results]))
    print("pieces", tokenizer.get_vocab_size(), "tokens", len(tokens), flush=True)


if __name__ == "__main__":
    main()
