"""Words and windows of a text: what the language model and the span model read.

Offsets count Unicode code points, end exclusive, as in the files of ../shared/data/names.
"""
import re

PARAGRAPH = 2
MAX_WORDS = 220  # of a window
MAX_LENGTH = 48  # words of a mention

# The borders of names must fall on borders of words: a hyphen, a full stop and a genitive's 's stand alone.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?=['’]s\b)|['’]s\b|[^\W_]+|\n+|[^\w\s]|_", re.U)


def words(text):
    """(start, end, gap) of each word; gap is 0 where it is glued to the word before, 1 after a space, 2 for a break of paragraphs."""
    out = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if match.group()[0] == "\n":
            out.append((start, end, PARAGRAPH))
        else:
            out.append((start, end, 1 if start == 0 or text[start - 1].isspace() else 0))
    return out


def form(text, word):
    """What the vocabulary knows of a word: its letters, marked where a space stands before."""
    start, end, gap = word
    if gap == PARAGRAPH:
        return "\n"
    return ("\u2581" if gap == 1 else "") + text[start:end]


def windows(text):
    """Lists of words: sentences, cut roughly, packed to MAX_WORDS at most; only a longer sentence is cut inside."""
    all_words = words(text)
    sentences, current = [], []
    for i, word in enumerate(all_words):
        current.append(word)
        following = all_words[i + 1] if i + 1 < len(all_words) else None
        ends = (
            text[word[0] : word[1]] in ".!?"
            and following is not None
            and following[2] == 1
            and (text[following[0]].isupper() or text[following[0]] in "\"“'‘")
            and len(current) > 4
        )
        if word[2] == PARAGRAPH or ends or len(current) >= MAX_WORDS:
            sentences.append(current)
            current = []
    if current:
        sentences.append(current)
    out, current = [], []
    for sentence in sentences:
        if current and len(current) + len(sentence) > MAX_WORDS:
            out.append(current)
            current = []
        current = current + sentence
    if current:
        out.append(current)
    return out
