"""Trains the encoder to fill in masked words (22 of a hundred pieces, whole words) and writes language.pt.

    python3 pretrain.py WORKDIR --steps 1500 --batch 256 --rate 1e-3
"""
import argparse

import numpy as np
import torch
import torch.nn.functional as F

from encoder import Encoder
from vocabulary import DOCUMENT, MASK

LENGTH = 256
MASKED = int(LENGTH * 0.22)
HELD = 400  # first windows, never trained on


def mask_words(pieces, starts, size, generator):
    """Masked pieces, the places asked for (batch, MASKED) and their true pieces."""
    device = pieces.device
    word = starts.long().cumsum(1).clamp(max=LENGTH - 1)
    order = torch.rand(pieces.shape, device=device, generator=generator).gather(1, word)
    order = order.masked_fill(pieces <= DOCUMENT, 2.0) + torch.rand(pieces.shape, device=device, generator=generator) * 1e-4
    places = order.topk(MASKED, 1, largest=False).indices
    truth = pieces.gather(1, places)
    chance = torch.rand(places.shape, device=device, generator=generator)
    noise = torch.randint(MASK + 2, size - 64, truth.shape, device=device, generator=generator, dtype=truth.dtype)
    shown = torch.where(chance < 0.85, torch.full_like(truth, MASK), torch.where(chance < 0.93, noise, truth))
    return pieces.scatter(1, places, shown), places, truth


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work")
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.backends.cuda.matmul.allow_tf32 = True
    tokens = torch.from_numpy(np.load(f"{options.work}/tokens.npy").astype(np.int32)).cuda()
    starts = torch.from_numpy(np.load(f"{options.work}/starts.npy")).cuda()
    size = (int(tokens.max()) + 64) // 64 * 64
    held = LENGTH * HELD
    held_tokens, held_starts = tokens[:held].view(HELD, LENGTH), starts[:held].view(HELD, LENGTH)
    model = Encoder(size).cuda()
    # Muon for matrices of the layers (Jordan 2024), with the step size of AdamW; AdamW for all else.
    matrices = [p for name, p in model.named_parameters() if p.ndim == 2 and "embedding" not in name]
    others = [p for name, p in model.named_parameters() if p.ndim != 2 or "embedding" in name]
    optimizers = [
        torch.optim.Muon(matrices, lr=options.rate, weight_decay=0.1, momentum=0.95, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(others, lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01),
    ]
    generator = torch.Generator("cuda")
    generator.manual_seed(options.seed + 4)

    def loss_of(pieces, begins, source):
        shown, places, truth = mask_words(pieces, begins, size, source)
        with torch.autocast("cuda", torch.bfloat16):
            last = model(shown)[-1]
            scores = model.logits(last.gather(1, places[..., None].expand(-1, -1, last.shape[-1])))
        return F.cross_entropy(scores.float().flatten(0, 1), truth.long().flatten())

    for step in range(options.steps):
        share = step / options.steps
        factor = max(0.01, min(1, (step + 1) / 150) * (1 - share))
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = options.rate * factor
        first = torch.randint(held, len(tokens) - LENGTH, (options.batch,), device="cuda", generator=generator)
        index = first[:, None] + torch.arange(LENGTH, device="cuda")
        loss = loss_of(tokens[index], starts[index], generator)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(others, 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad()
        if (step + 1) % 200 == 0:
            model.eval()
            with torch.no_grad():
                fixed = torch.Generator("cuda")
                fixed.manual_seed(9)
                parts = range(0, HELD, 100)
                held_loss = sum(
                    loss_of(held_tokens[i : i + 100], held_starts[i : i + 100], fixed).item() for i in parts
                ) / len(parts)
            model.train()
            print(f"step {step + 1} of {options.steps}: loss {loss.item():.3f}, held {held_loss:.3f}", flush=True)
    torch.save({"size": size, "weights": {k: v.bfloat16() for k, v in model.state_dict().items()}}, f"{options.work}/language.pt")


if __name__ == "__main__":
    main()
