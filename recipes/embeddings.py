"""Token embeddings to start from, sorted by what is asked.

A network that reads a few million tokens learns little about words it meets ten times. A linear model that reads the mean
vector of a question's tokens and says which of the topics it asks for knows more of them after a minute, and its vectors
are where the network starts. Source: Joulin et al. 2016 (fastText).
"""

import torch

STD = 0.02            # of the numbers, as in `microgpt.model.init_weights`
EPOCHS, RATE = 4, 5e-3    # of the linear model
LEFT_OUT = 0.2            # of a question's tokens, drawn anew each time, so that no single word decides


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
