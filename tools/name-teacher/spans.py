"""A classifier of spans over the encoder: every run of words is no mention or one of a kind and form; runs may lie in each other.

After "Named Entity Recognition as Dependency Parsing" (Yu, Bohnet and Poesio, ACL 2020).
"""
import torch
import torch.nn.functional as F
from torch import nn

from encoder import LAYERS, WIDTH, Encoder
from text import MAX_LENGTH, form, windows
from vocabulary import DOCUMENT

SOURCES = {"gum": 0, "crossner": 1, "meantime": 2, "re3d": 3}
KINDS = ["person", "organization", "place", "other"]
FORMS = ["name", "nominal", "pronoun"]
CLASSES = 1 + len(KINDS) * len(FORMS)  # 0: no mention
HIDDEN, STATE = 192, 256


def class_of(mention, text):
    """The class of a gold mention; where its source marks no form, capitals tell."""
    shape = mention.get("form")
    if shape is None:
        inside = text[mention["start"] : mention["end"]]
        for article in ("the ", "The ", "a ", "A ", "an ", "An "):
            inside = inside.removeprefix(article)
        shape = "name" if any(word[:1].isupper() for word in inside.split()) else "nominal"
    return 1 + FORMS.index(shape) * len(KINDS) + KINDS.index(mention["kind"])


def examples(rows, source, pieces):
    """Windows of texts with their gold mentions as (first word, last word, class); mentions that cross windows are left out."""
    out = []
    for row in rows:
        text = row["text"]
        cut = windows(text)
        starts, ends = {}, {}
        for number, window in enumerate(cut):
            for i, word in enumerate(window):
                starts[word[0]] = ends[word[1]] = (number, i)
        labels = [[] for _ in cut]
        for mention in row.get("mentions", []):
            first, last = starts.get(mention["start"]), ends.get(mention["end"])
            if first and last and first[0] == last[0] and last[1] - first[1] < MAX_LENGTH:
                labels[first[0]].append((first[1], last[1], class_of(mention, text)))
        for window, gold in zip(cut, labels):
            ids, first, last = [DOCUMENT], [], []
            for word in window:
                first.append(len(ids))
                ids.extend(pieces(form(text, word)))
                last.append(len(ids) - 1)
            out.append({"id": row["id"], "ids": ids, "first": first, "last": last, "gold": gold, "words": window, "source": source})
    return out


def collate(batch):
    """Padded tensors of windows: pieces, their mask, first and last piece of each word, mask of words, source, gold class of each span."""
    length, count = max(len(e["ids"]) for e in batch), max(len(e["first"]) for e in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    first, last = torch.zeros(len(batch), count, dtype=torch.long), torch.zeros(len(batch), count, dtype=torch.long)
    real = torch.zeros(len(batch), count, dtype=torch.bool)
    gold = torch.zeros(len(batch), count, count, dtype=torch.long)
    for k, example in enumerate(batch):
        n = len(example["first"])
        ids[k, : len(example["ids"])] = torch.tensor(example["ids"])
        first[k, :n], last[k, :n], real[k, :n] = torch.tensor(example["first"]), torch.tensor(example["last"]), True
        for i, j, label in example["gold"]:
            gold[k, i, j] = label
    source = torch.tensor([e["source"] for e in batch])
    return [t.cuda(non_blocking=True) for t in (ids, ids != 0, first, last, real, source, gold)]


class SpanModel(nn.Module):
    """Scores (batch, words, words, CLASSES) of the span from word i to word j, and which of them are spans."""

    def __init__(self, size, dropout=0.3):
        super().__init__()
        self.encoder, self.dropout = Encoder(size), dropout
        self.mix = nn.Parameter(torch.zeros(LAYERS + 1))
        self.source = nn.Embedding(len(SOURCES), WIDTH)
        self.norm = nn.LayerNorm(2 * WIDTH)
        self.lstm = nn.LSTM(2 * WIDTH, STATE, batch_first=True, bidirectional=True)
        self.start, self.end = nn.Linear(2 * STATE, HIDDEN), nn.Linear(2 * STATE, HIDDEN)
        self.pair = nn.Parameter(torch.randn(CLASSES, HIDDEN + 1, HIDDEN + 1) * 0.01)
        self.length = nn.Embedding(MAX_LENGTH, CLASSES)
        self.inside, self.inside_out = nn.Linear(2 * STATE, HIDDEN), nn.Linear(HIDDEN, CLASSES)
        nn.init.normal_(self.source.weight, std=0.02)
        nn.init.zeros_(self.length.weight)

    def forward(self, ids, mask, first, last, real, source):
        states = self.encoder(ids, mask[:, None, None, :])
        states[-1] = self.encoder.last_norm(states[-1])
        weights = torch.softmax(self.mix, 0)
        hidden = sum(weight * F.layer_norm(state, state.shape[-1:]) for weight, state in zip(weights, states))
        hidden = hidden + self.source(source)[:, None]
        at = lambda places: hidden.gather(1, places[..., None].expand(-1, -1, hidden.shape[-1]))
        drop = lambda x: F.dropout(x, self.dropout, self.training)
        x, _ = self.lstm(drop(self.norm(torch.cat((at(first), at(last)), -1))))
        x = drop(x)
        starts, ends = drop(F.gelu(self.start(x))), drop(F.gelu(self.end(x)))
        one = torch.ones_like(starts[..., :1])
        scores = torch.einsum("bih,chk,bjk->bijc", torch.cat((starts, one), -1), self.pair, torch.cat((ends, one), -1)).float()
        # The mean of what the words within say, by sums from the window's start.
        sums = F.pad(self.inside(x).float().cumsum(1), (0, 0, 1, 0))
        number = torch.arange(x.shape[1], device=x.device)
        distance = number[None] - number[:, None]
        length = distance.clamp(0, MAX_LENGTH - 1)
        mean = (sums[:, None, 1:] - sums[:, :-1, None]) / (length[None, ..., None] + 1)
        scores = scores + self.inside_out(F.gelu(mean)) + self.length(length)
        allowed = ((distance >= 0) & (distance < MAX_LENGTH))[None] & real[:, None] & real[:, :, None]
        return scores, allowed


def without_crossing(spans, least):
    """Of (first word, last word, probabilities) those that are likelier mentions than `least`, best first, none crossing a better one."""
    chosen = []
    for i, j, p in sorted((s for s in spans if 1 - s[2][0] >= least), key=lambda s: s[2][0]):
        if not any(a < i <= b < j or i < a <= j < b for a, b, _ in chosen):
            chosen.append((i, j, p))
    return chosen


def mentions(example, spans, least=0.5):
    """The mentions of a window as rows like those of ../shared/data/names, with `p` of the span and `kp` of its kind and form."""
    out = []
    for i, j, p in without_crossing(spans, least):
        best = max(range(1, CLASSES), key=lambda c: p[c])
        out.append({
            "start": example["words"][i][0], "end": example["words"][j][1],
            "kind": KINDS[(best - 1) % len(KINDS)], "form": FORMS[(best - 1) // len(KINDS)],
            "p": round(1 - p[0], 2), "kp": round(p[best] / (1 - p[0]), 2),
        })
    return out
