"""Token embeddings to start from: some channels counted, the others sorted by what is asked.

A network that reads 60M tokens learns little about words it meets ten times. Two simpler models know more of them after a
minute, and their vectors are where the network starts.

**Counted**: tokens with the same neighbours get similar vectors; counting reads all of the text in a minute. The matrix of
pointwise mutual information between a token and its neighbours, cut at zero, is factored by a truncated SVD. Source: Levy
and Goldberg 2014 (such a factorisation does what word2vec does); Levy, Goldberg and Dagan 2015 for the powers.

**Sorted**: a linear model reads the mean vector of a question's tokens and says which of the written topics it asks for.
Source: Joulin et al. 2016 (fastText).
"""

import numpy as np
import torch

WINDOW = 5            # neighbours at most so far away count, with weight 1 / distance
SEEN = 20             # a token with less weight than this keeps a random vector
CHUNK = 20_000_000    # pairs counted at a time
STD = 0.02            # of the numbers, as in `microgpt.model.init_weights`
EPOCHS, RATE = 8, 5e-3    # of the linear model
LEFT_OUT = 0.2            # of a question's tokens, drawn anew each time, so that no single word decides


def neighbour_counts(rows, vocab_size: int) -> torch.Tensor:
    """How often two tokens stand at most WINDOW apart, weighted by 1 / distance: (vocab_size, vocab_size), symmetric.

    rows: 1-d integer arrays of token ids.
    """
    counts = np.zeros(vocab_size ** 2, dtype=np.float32)
    for row in rows:
        row = np.asarray(row, dtype=np.int64)
        for distance in range(1, WINDOW + 1):
            for start in range(0, len(row) - distance, CHUNK):
                part = row[start:start + CHUNK + distance]
                pairs = part[:-distance] * vocab_size + part[distance:]
                counts += np.bincount(pairs, minlength=len(counts)).astype(np.float32) / distance
    counts = torch.from_numpy(counts).view(vocab_size, vocab_size)
    return counts + counts.T


def mutual_information(counts: torch.Tensor) -> torch.Tensor:
    """Positive pointwise mutual information of (vocab_size, vocab_size) counts, same shape."""
    totals = counts.sum(1, keepdim=True).clamp(min=1e-9)                 # (vocab_size, 1)
    chances = totals.T ** 0.75 / (totals ** 0.75).sum()                  # (1, vocab_size)
    return (counts / (totals * chances)).clamp(min=1.0).log()            # (vocab_size, vocab_size)


def counted_embeddings(rows, vocab_size: int, n_embd: int, special: int = 5, seed: int = 0) -> torch.Tensor:
    """Embeddings (vocab_size, n_embd) whose rows have the length of rows of normal numbers of standard deviation STD.

    The first `special` ids, and tokens seen too little, get random rows.
    """
    counts = neighbour_counts(rows, vocab_size)
    counts[:special] = counts[:, :special] = 0
    torch.manual_seed(seed)
    u, s, _ = torch.svd_lowrank(mutual_information(counts), q=min(vocab_size, n_embd + 16), niter=3)
    vectors = u[:, :n_embd] * s[:n_embd].sqrt()                          # (vocab_size, n_embd)
    turn = torch.linalg.qr(torch.randn(n_embd, n_embd))[0]               # so that no channel is special
    vectors = torch.nn.functional.normalize(vectors @ turn, dim=1) * STD * n_embd ** 0.5
    rare = (counts.sum(1) < SEEN) | (vectors.norm(dim=1) == 0)
    vectors[rare] = STD * torch.randn(int(rare.sum()), n_embd)
    return vectors


def sorted_embeddings(questions, topics, vocab_size: int, n_embd: int, seed: int = 0):
    """Embeddings of tokens (vocab_size, n_embd) and of topics (topics, n_embd), both with standard deviation STD.

    The mean over a question's tokens has its largest product with its own topic. questions: lists of token ids; topics:
    one number from 0 for each. A token of no question keeps a random row.
    """
    torch.manual_seed(seed)
    wanted = torch.tensor(topics)                                        # (questions,)
    ids = [torch.tensor(question) for question in questions]
    table, choose = torch.nn.EmbeddingBag(vocab_size, n_embd), torch.nn.Linear(n_embd, int(wanted.max()) + 1)
    torch.nn.init.normal_(table.weight, std=0.1)
    optimizer = torch.optim.Adam([*table.parameters(), *choose.parameters()], lr=RATE)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.02, EPOCHS)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(ids)).split(512):
            kept = [ids[at][torch.rand(len(ids[at])) >= LEFT_OUT] for at in batch.tolist()]
            starts = torch.tensor([0, *map(len, kept[:-1])]).cumsum(0)   # (batch,)
            scores = choose(table(torch.cat(kept), starts))              # (batch, topics)
            loss = torch.nn.functional.cross_entropy(scores, wanted[batch], label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    return [STD * weight.data / weight.data.std() for weight in (table.weight, choose.weight)]
