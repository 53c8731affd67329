"""A transformer encoder: pre-norm, rotary positions, gated feed-forward layers; 47 million weights."""
import math

import torch
import torch.nn.functional as F
from torch import nn

WIDTH, LAYERS, HEADS, INNER, DROPOUT = 512, 12, 8, 1408, 0.1


def _rotary(length, width, device):
    inverse = 1.0 / (10000 ** (torch.arange(0, width, 2, device=device).float() / width))
    angles = torch.outer(torch.arange(length, device=device).float(), inverse)
    return angles.cos(), angles.sin()


def _rotate(x, cos, sin):
    even, odd = x[..., 0::2], x[..., 1::2]
    return torch.stack((even * cos - odd * sin, even * sin + odd * cos), -1).flatten(-2)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH, bias=False)
        self.out = nn.Linear(WIDTH, WIDTH, bias=False)
        self.up = nn.Linear(WIDTH, 2 * INNER, bias=False)
        self.down = nn.Linear(INNER, WIDTH, bias=False)

    def forward(self, x, cos, sin, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        q, k = _rotate(q, cos, sin).to(v.dtype), _rotate(k, cos, sin).to(v.dtype)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(batch, length, WIDTH)
        x = x + F.dropout(self.out(y), DROPOUT, self.training)
        gate, value = self.up(self.norm2(x)).chunk(2, -1)
        return x + F.dropout(self.down(F.gelu(gate) * value), DROPOUT, self.training)


class Encoder(nn.Module):
    """Pieces (batch, length) to vectors of each layer, the embedding's first: LAYERS + 1 of (batch, length, WIDTH)."""

    def __init__(self, size):
        super().__init__()
        self.embedding, self.first_norm = nn.Embedding(size, WIDTH), nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.last_norm = nn.LayerNorm(WIDTH)
        self.head, self.head_norm, self.bias = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH), nn.Parameter(torch.zeros(size))
        for module in self.modules():
            if isinstance(module, (nn.Linear, nn.Embedding)):
                nn.init.normal_(module.weight, std=0.02)
        for layer in self.layers:
            layer.out.weight.data /= math.sqrt(2 * LAYERS)
            layer.down.weight.data /= math.sqrt(2 * LAYERS)

    def forward(self, pieces, mask=None):
        cos, sin = _rotary(pieces.shape[1], WIDTH // HEADS, pieces.device)
        x = F.dropout(self.first_norm(self.embedding(pieces)), DROPOUT, self.training)
        states = [x]
        for layer in self.layers:
            x = layer(x, cos, sin, mask)
            states.append(x)
        return states

    def logits(self, last):
        """Scores of every piece for masked places, from vectors of the last layer."""
        hidden = self.head_norm(F.gelu(self.head(self.last_norm(last))))
        return F.linear(hidden, self.embedding.weight.to(hidden.dtype), self.bias.to(hidden.dtype))
