"""Questions that readers ask about the course, with short right answers.

Each block of `_TEXT` is one term. Its lines begin with a mark:
`#` the term, `?` a question, `=` an answer, `~` the answer in simpler words, `&` an example, `!` the reason.
A question with an answer of its own carries it behind `=>`. An indented line continues the one before it.
"""

from typing import NamedTuple

from recipes.stories.engine import Writer


class Term(NamedTuple):
    """One term of the course: wordings of its question, its answers, and the answers to the usual follow-ups."""

    name: str
    questions: list[str]  # "question" or "question => its own answer"
    answers: list[str]
    simpler: list[str]
    examples: list[str]
    reasons: list[str]

    def ask(self, writer: Writer) -> tuple[str, str]:
        """One question about the term and its answer."""
        question, _, own_answer = writer.pick(self.questions).partition(" => ")
        return question, own_answer or writer.pick(self.answers)

    def ask_generally(self, writer: Writer) -> tuple[str, str]:
        """One question about the term as a whole, so that an example or a reason fits behind its answer."""
        questions = [question for question in self.questions if " => " not in question]
        return writer.pick(questions), writer.pick(self.answers)


def _terms(text: str) -> list[Term]:
    """The blocks of `text` as terms. Raises ValueError for a line without a known mark."""
    terms = []
    for line in filter(None, text.replace("\n  ", " ").splitlines()):
        mark, content = line[0], line[2:]
        if mark == "#":
            terms.append(Term(content, [], [], [], [], []))
            continue
        try:
            terms[-1]["#?=~&!".index(mark)].append(content)
        except ValueError:
            raise ValueError(f"line {line!r} begins with {mark!r}: begin it with one of # ? = ~ & !") from None
    return terms


_TEXT = """\
# a token
? What is a token?
? Explain what a token is.
? What do you mean by token?
? I don't understand the word token.
? tokens are what exactly?
? Can you tell me what tokens are?
= A token is a piece of text that the model reads as one unit: a word, a part of a word, or a single byte.
= A token is one of the pieces into which text is cut before the model reads it. Each token has a number.
~ A token is a small piece of text with a number.
& The sentence "The cat sat." could become four tokens: "The", " cat", " sat" and ".".
! A model works with numbers, so text must first be cut into pieces that have numbers.

# a tokenizer
? What is a tokenizer?
? What does the tokenizer do?
? Explain the tokenizer to me.
? Why do we need a tokenizer?
? tokenizer, what is it?
? How does text become numbers?
= A tokenizer cuts text into tokens and gives each token its number. It can also turn the numbers back into text.
= The tokenizer turns text into a list of token numbers and turns such a list back into text.
~ It changes text into numbers and back.
& It might turn "the cat" into two numbers, one for "the" and one for " cat".
! The model can only calculate with numbers, not with letters.

# BPE
? What is BPE?
? What does byte pair encoding do?
? Explain byte pair encoding.
? How does BPE work?
? bpe?
? How does the tokenizer learn its tokens?
= BPE means byte pair encoding: again and again it joins the most frequent pair of neighbouring pieces into one.
= Byte pair encoding starts with single bytes and keeps joining the most frequent pair of neighbours into one new
  token.
~ It glues pieces together that often stand side by side.
& If "t" and "h" often stand together, BPE joins them to "th", and later perhaps "th" and "e" to "the".
! Frequent words become one token this way, and rare words can still be built from smaller pieces.

# the vocabulary
? What is the vocabulary of a model?
? What does vocabulary mean here?
? Explain vocab_size.
? What is vocab_size?
? vocabulary means what?
? Which tokens does the model know?
= The vocabulary is the list of all tokens that the model knows. Its length is called vocab_size.
= The vocabulary holds every token with its number, and vocab_size says how many there are.
~ It is the list of all pieces of text the model knows.
& A vocabulary of three tokens could be "a", "b" and "ab", with the numbers 0, 1 and 2.
! The model gives a score to every token it could say next, so the list must be fixed.

# a byte
? What is a byte?
? What does byte mean?
? Why does the tokenizer use bytes? => Every text is a row of bytes, so a tokenizer that starts from bytes can read
  any text.
? Explain bytes.
? bytes, what are they?
? What has a byte to do with text? => Computers store every text as a row of bytes.
= A byte is a number from 0 to 255, and every text is stored as a row of bytes.
= A byte is eight bits, so it has 256 possible values. Computers store all text as bytes.
~ A byte is a small number that the computer stores.
& The letter "a" is one byte, and the Chinese character 你 is three bytes in UTF-8.
! A tokenizer that starts from bytes can write down any text, even emoji.

# an embedding
? What is an embedding?
? What are embeddings?
? Explain token embeddings.
? How does a token become a vector?
? embedding means what?
? What does the embedding table do?
= An embedding is the list of numbers that stands for a token inside the model. It is learned in training.
= An embedding is a learned vector for a token: the model looks it up in a table with one row per token.
~ It is a row of numbers that stands for a word.
& The tokens "cat" and "dog" can get similar vectors because they appear in similar sentences.
! A single token number says nothing about meaning, but a vector has room for many properties.

# a position embedding
? What is a position embedding?
? Why does the model need positions?
? How does the model know the order of the words?
? Explain position embeddings.
? positional embedding, what for?
? What do learned positions do?
= A position embedding is a learned vector for each place in the text. It is added to the token's embedding.
= Position embeddings tell the model where each token stands. One learned vector per position is added to the tokens.
~ It tells the model which token comes first, second and so on.
& "Dog bites man" and "man bites dog" have the same words, but the positions differ.
! Attention alone gives too little information about word order, so positions are added.

# attention
? What is attention?
? What does attention do?
? Explain attention to me.
? How does attention work?
? attention in one sentence?
? Why do we use attention?
= Attention lets each token look at the earlier tokens and take information from those that matter to it.
= In attention every token gives weights to itself and to earlier tokens and then mixes their values by these weights.
~ Each word looks back at the words that help it.
& In "The cat sat on the mat because it was tired", attention can lead from "it" back to "cat".
! The meaning of a word depends on other words, so the model must be able to look at them.

# query, key and value
? What are query, key and value?
? What do Q, K and V mean?
? Explain queries, keys and values.
? What is the difference between a query and a key? => A query says what a token looks for, and a key says what a
  token offers.
? q k v?
? Why does attention have three vectors per token?
= A query says what a token looks for, a key says what a token offers, and a value is what it passes on.
= The query of one token is compared with the keys of others. The better the match, the more of their value it takes.
~ The query asks, the key answers the door, and the value is what you get.
& For the token "it", the query can match the key of "cat", so "it" takes in the value of "cat".
! With three vectors a token can search for one thing, be found by another and pass on a third.

# the scale in attention
? Why do we divide by the square root of head_dim?
? What is scaled attention?
? Why are attention scores scaled?
? Explain the scale in attention.
? sqrt of head_dim, why?
? What goes wrong without scaling in attention? => Large scores make softmax put almost all its weight on one token,
  and the model learns slowly.
= The scores are divided by the square root of head_dim so that they do not grow with the size of the head.
= Without the division large heads give large scores, and softmax then puts almost all its weight on one token.
~ It keeps the scores from getting too big.
& With a head_dim of 64 the scores are divided by 8.
! When softmax is too sharp, its gradients are tiny and the model learns slowly.

# softmax
? What is softmax?
? What does softmax do?
? Explain softmax.
? How do scores become probabilities?
? softmax, what is it for?
? Can you describe softmax?
= Softmax turns a list of scores into probabilities: all are positive and together they make 1.
= Softmax takes the exponential of each score and divides by their sum, so the results add up to 1.
~ It turns scores into shares of one whole.
& Two equal scores become one half and one half.
! Probabilities let us compare the tokens and draw one of them by chance.

# the causal mask
? What is the causal mask?
? Why can the model not see the future?
? What does the mask in attention do?
? Explain the causal mask.
? causal mask?
? Why do we hide later tokens?
= The causal mask hides all later tokens, so that each token can only look at itself and at earlier ones.
= The causal mask sets the scores of later tokens to minus infinity, so softmax gives them the weight zero.
~ It covers up the words that come later.
& When the model predicts the word after "The cat", the mask hides "sat".
! If the model could see the next token, it would copy it and learn nothing.

# an attention head
? What is a head?
? What is an attention head?
? Why are there several heads?
? What is multi-head attention?
? heads, what are they good for?
? Explain n_head.
= A head is one attention with its own queries, keys and values. Several heads work side by side.
= An attention head looks at the text in one way, and n_head says how many heads work in parallel.
~ Each head looks for something different.
& One head may look at the token just before, while another looks for the subject of the sentence.
! One head gives one set of weights per token, and several heads can follow several relations at once.

# a residual connection
? What is a residual connection?
? What does the residual do?
? Explain the shortcut around a layer.
? Why do we add x to the output of a layer?
? residual?
? What are skip connections?
= A residual connection adds the input of a layer to its output, so nothing is lost on the way.
= The residual is a shortcut: the layer only computes a change, and this change is added to its input.
~ It keeps the old and adds something new.
& In code it is x = x + layer(x).
! The gradient can flow through the shortcut, so deep models can be trained.

# LayerNorm
? What is LayerNorm?
? What does layer normalization do?
? Explain LayerNorm.
? Why do we normalise the vectors?
? layernorm, what for?
? What does the norm in a block do?
= LayerNorm brings each token's vector to mean 0 and variance 1, then scales and shifts it with learned numbers.
= LayerNorm evens out the numbers of each token: it subtracts their mean and divides by their standard deviation.
~ It keeps the numbers at a healthy size.
& The vector 1, 2, 3 becomes about -1.22, 0, 1.22 before the learned scale and shift.
! Without it the numbers can grow from layer to layer and training becomes unstable.

# the feed-forward layer
? What is the feed-forward layer?
? What does the FeedForward part do?
? Explain the MLP in a block.
? Why is attention alone not enough? => Attention only mixes the values of tokens. The feed-forward layer then
  processes what was mixed.
? feed-forward, what is that?
? What happens after attention in a block?
= The feed-forward layer works on each token by itself: it widens the vector, applies GELU and narrows it again.
= After attention has collected information, the feed-forward layer processes it for each token separately.
~ It lets each token think about what it has collected.
& A vector of 64 numbers is widened to 256, passed through GELU, and brought back to 64.
! Attention only mixes values, and the feed-forward layer adds a step that is not linear.

# GELU
? What is GELU?
? What does GELU do?
? Explain the GELU function.
? Why do we need an activation function?
? gelu?
? Which activation does the model use? => The model uses GELU in its feed-forward layers.
= GELU is a smooth function between the two linear layers: large numbers pass, very negative ones become almost zero.
= GELU is the activation function of the feed-forward layer. It lets positive numbers through and damps negative ones.
~ It is a soft gate for numbers.
& GELU leaves 3 almost as it is and turns -3 into nearly 0.
! Without it two linear layers in a row would be no more than one.

# a decoder block
? What is a decoder block?
? What is inside a DecoderBlock?
? Explain the transformer block.
? Which parts does a block have?
? decoder block?
? What does n_layer mean? => The number n_layer says how many decoder blocks the model has.
= A decoder block is attention and then a feed-forward layer, each with a LayerNorm before it and a residual around
  it.
= A decoder block holds causal attention and a feed-forward layer. The model stacks n_layer such blocks.
~ It is one floor of the model, and the model has several floors.
& With n_layer = 4, four blocks stand on top of one another.
! Each block can build on what the blocks below have found.

# a transformer
? What is a transformer?
? What does transformer mean?
? Explain the transformer.
? Is MicroGPT a transformer? => Yes, MicroGPT is a transformer: it is built from blocks of attention and feed-forward
  layers.
? transformer, in short?
? What kind of network is a GPT?
= A transformer is a neural network built from blocks of attention and feed-forward layers. MicroGPT is one.
= A transformer reads tokens with attention and processes them with feed-forward layers, block after block.
~ It is a network in which words look at one another.
& GPT models are transformers that read from left to right.
! It can look at all earlier tokens at once, and it trains well on modern hardware.

# GPT
? What does GPT stand for?
? What is a GPT?
? Explain the letters GPT.
? What do the letters G, P and T mean?
? gpt means what?
? Why is it called GPT?
= GPT stands for generative pre-trained transformer.
= The letters mean generative pre-trained transformer: a network that is trained on text and then writes text.
~ It is a model that has read text and can write text.
& MicroGPT is a small GPT that you build in this course.
! Generative means that it writes, pre-trained that it has learned from text, and transformer is its kind of network.

# a language model
? What is a language model?
? What does a language model do?
? Explain language models.
? How does a language model write text?
? language model?
? What does it mean to predict the next token?
= A language model gives a probability to every possible next token. It writes by choosing one and repeating this.
= A language model learns from text to predict the next token, and it writes text one token at a time.
~ It guesses the next piece of text again and again.
& After "The cat sat on the", the token " mat" should get a high probability.
! To predict the next token well, a model must learn much about words and sentences.

# a parameter
? What is a parameter?
? What are parameters?
? What are the weights of a model?
? Explain parameters.
? parameters, what are those?
? What changes when a model learns?
= A parameter is a number inside the model that training changes. All parameters together are called the weights.
= Parameters are the numbers that a model learns, such as the embedding table and the matrices of its layers.
~ They are the knobs that training turns.
& In y = w * x + b, the numbers w and b are parameters.
! The model's knowledge sits in these numbers.

# logits
? What are logits?
? What is a logit?
? What does the model output?
? Explain logits.
? logits?
? What is the difference between logits and probabilities? => Logits are raw scores of any size. Softmax turns them
  into probabilities, which add up to 1.
= Logits are the raw scores of all tokens in the vocabulary. Softmax turns them into probabilities.
= A logit is a score for one possible next token. It may be any number, and a higher one means more likely.
~ They are points for each possible next token.
& If " mat" has the logit 5 and " moon" the logit 1, then " mat" is more likely.
! Raw scores may be any number, so the network can compute them without limits.

# cross-entropy
? What is cross-entropy?
? What does the loss measure?
? Explain the cross-entropy loss.
? How is the loss computed?
? cross entropy?
? What is the loss of a language model?
= Cross-entropy is minus the logarithm of the probability given to the right token, averaged over all tokens.
= The cross-entropy loss is small when the model gave the right token a high probability, and large when it did not.
~ It measures how surprised the model is by the right token.
& If the right token had the probability 0.5, its loss is about 0.69.
! A lower loss means better predictions, so training has one number to make smaller.

# perplexity
? What is perplexity?
? What does perplexity tell me?
? Explain perplexity.
? How do I get perplexity from the loss?
? perplexity?
? What does a perplexity of 10 mean? => The model is as unsure as if it chose among 10 equally likely tokens.
= Perplexity is e to the power of the loss. It says among how many equal tokens the model seems to choose.
= Perplexity is the exponential of the cross-entropy loss, and a lower one is better.
~ It says among how many tokens the model is still wavering.
& A loss of about 2.3 is a perplexity of about 10.
! A number of choices is easier to picture than a logarithm.

# the loss of a blind guess
? What is the loss of a blind guess?
? How big is the loss before training?
? Why is the first loss about ln(vocab_size)?
? What loss should I see at step 0?
? loss at the start?
? How bad is a model that knows nothing?
= A blind guess gives every token the same probability, so its loss is the natural logarithm of vocab_size.
= Before training the loss should be near ln(vocab_size), because all tokens are about equally likely.
~ A model that knows nothing treats all tokens alike.
& With a vocabulary of 1,000 tokens a blind guess has a loss of about 6.9.
! Each token gets the probability 1 / vocab_size, and minus the logarithm of that is ln(vocab_size).

# a bigram model
? What is a bigram model?
? What does the bigram baseline do?
? Explain the bigram model.
? Why do we start with bigrams? => A bigram model is a simple baseline. It shows how much a better model gains.
? bigram?
? What can a bigram model not do? => A bigram model cannot look further back than one token.
= A bigram model predicts the next token from the last token alone. It is our simple baseline.
= The bigram model counts which token follows which, and it looks back at only one token.
~ It only remembers the last token.
& After "the" it gives a high probability to whatever often followed "the".
! A baseline shows how much a better model really gains.

# a tensor
? What is a tensor?
? What are tensors?
? Explain tensors.
? What does the shape (B, T, C) mean?
? tensor?
? What do B, T and C stand for?
= A tensor is a grid of numbers with any number of dimensions. Its shape (B, T, C) means batch, time and channels.
= Tensors are blocks of numbers. In (B, T, C), B counts the texts, T the tokens and C the numbers per token.
~ It is a box of numbers.
& Two texts of three tokens with four numbers each make a tensor of shape (2, 3, 4).
! With whole blocks of numbers the computer can do many calculations at once.

# a batch
? What is a batch?
? What does batch size mean?
? Explain batches.
? Why do we train in batches?
? batch?
? What is batch_size?
= A batch is a group of text pieces that the model processes together in one step.
= The batch size says how many pieces of text go through the model at once before the weights change.
~ It is a small pile of examples.
& With a batch size of 8, the model reads eight pieces of text in one step.
! A batch makes good use of the hardware and gives a steadier gradient than one example.

# an epoch
? What is an epoch?
? What does epoch mean?
? Explain epochs.
? How long is one epoch?
? epoch?
? What is the difference between a step and an epoch? => A step is one update of the weights. An epoch is one pass
  through all the training data.
= An epoch is one pass through all the training data. A step is one update of the weights.
= One epoch means that the model has seen every training example once.
~ It is reading the whole book once.
& With 100 examples and a batch size of 10, an epoch has 10 steps.
! Counting epochs tells you how often the model has seen the same text.

# a gradient
? What is a gradient?
? What does the gradient tell us?
? Explain gradients.
? What is backpropagation? => Backpropagation computes the gradient of the loss for every parameter, from the last
  layer back to the first.
? gradients, what are they?
? How does the model know which way to change its weights?
= The gradient says, for every parameter, how the loss changes when that parameter grows a little.
= A gradient points to where the loss grows, so training goes the other way. Backpropagation computes it.
~ It says which way is uphill, and training goes downhill.
& If the gradient of a weight is positive, making that weight a little smaller lowers the loss.
! With the gradient all parameters can be improved at once instead of by trial and error.

# the learning rate
? What is the learning rate?
? What does the learning rate do?
? Explain the learning rate.
? How large should my learning rate be? => For a small model a value near 0.001 is a good start. Lower it when the
  loss jumps.
? learning rate?
? What happens when the learning rate is too high? => The loss jumps up and down or becomes NaN. Lower the learning
  rate then.
= The learning rate says how far the weights move in each step. Too high makes training unstable, too low makes it
  slow.
= The learning rate is the size of the steps in training. If it is too high, the loss jumps or becomes NaN.
~ It is how big a step the model takes.
& With a learning rate of 0.001 and plain gradient descent, a gradient of 2 moves a weight by 0.002.
! A gradient shows the direction only, so we must choose the length of the step.

# warm-up
? What is warm-up?
? Why do we warm up the learning rate?
? Explain warm-up steps.
? What happens in the warm-up?
? warmup?
? Why does training start with a small learning rate?
= Warm-up lets the learning rate grow from near zero to its full value during the first steps.
= In the warm-up the learning rate starts small and rises, so the first updates do no damage.
~ It is starting slowly.
& With 100 warm-up steps, the learning rate at step 50 is about half its full value.
! At the start the gradients are large and the optimiser knows little about them yet.

# the cosine schedule
? What is the cosine schedule?
? Why does the learning rate fall? => It falls so that the weights can settle with small steps at the end.
? Explain cosine decay.
? How does the learning rate change during training?
? cosine decay?
? What comes after the warm-up?
= After the warm-up the cosine schedule lowers the learning rate slowly along half a cosine wave.
= The cosine schedule starts at the full learning rate and lets it fall smoothly to a small value.
~ The steps get smaller towards the end.
& Half-way down the wave the learning rate is midway between its highest and its lowest value.
! Small steps at the end let the weights settle.

# AdamW
? What is AdamW?
? What does the optimiser do?
? Explain AdamW.
? Which optimizer do we use?
? adamw?
? Why AdamW and not plain gradient descent? => AdamW adapts the step of each parameter, so parameters with small
  gradients learn too.
= AdamW is the optimiser: it adapts the step of each parameter to its past gradients and adds weight decay.
= AdamW updates the weights. It keeps running averages of the gradients and of their squares for each parameter.
~ It decides how each weight moves.
& A weight with gradients that are always small still gets steps of a useful size.
! Parameters have gradients of very different sizes, and AdamW evens this out.

# weight decay
? What is weight decay?
? What does weight decay do?
? Explain weight decay.
? Why do we shrink the weights? => Smaller weights often work better on new text. Shrinking them is called weight
  decay.
? weight decay?
? Which weights get weight decay? => The weight matrices get weight decay, and biases and norms do not.
= Weight decay pulls the weights a little towards zero in each step. We use it on the matrices, not on biases and
  norms.
= With weight decay the weights shrink a little at each update, which keeps them from growing without need.
~ It keeps the weights small.
& With a decay of 0.1 and a learning rate of 0.001, a weight shrinks by 0.01 percent per step.
! Smaller weights often work better on new text.

# gradient clipping
? What is gradient clipping?
? Why do we clip gradients?
? Explain gradient clipping.
? What does clip_grad_norm do?
? clipping?
? How do I stop gradients that are too large?
= Gradient clipping shortens the gradient when its length is above a limit. Its direction stays the same.
= Clipping limits the length of the gradient, so that one strange batch cannot throw the weights far off.
~ It cuts steps that are too big.
& With a limit of 1, a gradient of length 4 is divided by 4.
! One huge step can undo much of what the model has learned.

# gradient accumulation
? What is gradient accumulation?
? Why do we accumulate gradients?
? Explain gradient accumulation.
? How can I use a big batch with little memory?
? accumulation of gradients?
? My batch does not fit into memory, what can I do? => Use smaller batches and add up their gradients. This is called
  gradient accumulation.
= Gradient accumulation adds up the gradients of several small batches and then makes one update.
= With gradient accumulation several small batches act like one big batch, and less memory is needed.
~ It collects several small piles and then takes one step.
& Four batches of 8 act like one batch of 32.
! Large batches give steadier gradients but may not fit into memory at once.

# overfitting
? What is overfitting?
? How do I see that my model overfits?
? Explain overfitting.
? Why does the validation loss go up? => The model is probably overfitting: it learns the training text by heart.
? overfitting?
? My training loss falls but my validation loss rises, why? => This is overfitting: the model learns its training text
  by heart.
= Overfitting means learning the training text by heart. The validation loss rises while the training loss falls.
= A model overfits when it gets better on the training text but worse on new text. More data or a smaller model helps.
~ It has learned by heart instead of understanding.
& A model that repeats a training story word for word but fails on a new one has overfitted.
! A big model with little data can remember every example.

# the validation loss
? What is the validation loss?
? Why do we need validation data?
? Explain the validation set.
? What is the difference between training loss and validation loss? => The training loss is measured on the text the
  model learns from, the validation loss on text that was kept back.
? validation loss?
? Why do we keep some text back?
= The validation loss is measured on text kept out of training. It shows how well the model does on new text.
= We keep some text out of training, and the loss on it is the validation loss.
~ It is a test with new text.
& If the training loss is 1 and the validation loss is 3, the model does not do well on new text.
! The training loss alone cannot tell learning from memorising.

# dropout
? What is dropout?
? What does dropout do?
? Explain dropout.
? Why are some numbers set to zero in training?
? dropout?
? Is dropout used when the model writes? => No, dropout is only on during training.
= Dropout sets a random part of the numbers to zero during training. It is off when the model writes.
= With dropout the model cannot rely on any single number, which helps against overfitting. It is only on in training.
~ It hides some numbers by chance while the model learns.
& With a dropout of 0.1, about one number in ten is set to zero.
! The model must spread its knowledge over many numbers.

# a checkpoint
? What is a checkpoint?
? Why do we save checkpoints?
? Explain checkpoints.
? How do I continue training after a break? => Load the last checkpoint and go on training from its step.
? checkpoint?
? What is stored in a checkpoint? => A checkpoint holds the weights, the state of the optimiser and the step.
= A checkpoint is a saved state of the training: the weights, the optimiser and the step. Training can go on from it.
= A checkpoint file keeps the weights and the state of the training, so that you can stop and continue later.
~ It is a saved game for training.
& If training stops at step 500, you can load the last checkpoint and go on from there.
! Training takes time, and a crash should not destroy the work.

# greedy decoding
? What is greedy decoding?
? What does greedy mean?
? Explain greedy sampling.
? What happens at temperature 0? => At temperature 0 the model is greedy: it always takes the most likely token.
? greedy?
? How do I always get the most likely token?
= Greedy decoding always takes the token with the highest probability. Temperature 0 does the same here.
= Greedy means that the model always chooses the most likely next token, so the same prompt gives the same text.
~ It always takes the best guess.
& If " mat" has 60 percent and " sofa" 40 percent, greedy decoding takes " mat".
! It is safe and repeatable, but the text can become dull and repeat itself.

# temperature
? What is the temperature?
? What does temperature do in sampling?
? Explain temperature.
? Which temperature should I choose? => A value between 0.7 and 1 is a good start. Lower it when the text gets wild.
? temperature?
? Why does my model sound wild? => The temperature is probably too high. Lower it or use a smaller top_k.
= The temperature divides the logits before softmax. A low one makes the text safe, a high one makes it wild.
= Temperature sets how bold the choice of tokens is: below 1 it is more careful, above 1 more random.
~ Low is careful and high is wild.
& At temperature 0.5 a likely token gets even more likely, and at 2 the chances become more even.
! Dividing the logits by a small number makes their differences larger.

# top-k
? What is top-k?
? What does top_k do?
? Explain top-k sampling.
? How does top_k change the text?
? top_k?
? What happens if I set top_k to 1? => With a top_k of 1 the model always takes the most likely token, so it is
  greedy.
= Top-k keeps only the k most likely tokens and chooses among them. With k = 1 it is greedy.
= With top_k the model may only choose among the k tokens with the highest scores. A top_k of 1 is the same as greedy.
~ It only looks at the k best tokens.
& With top_k = 3, only the three most likely tokens can be chosen.
! It keeps out the many unlikely tokens that would spoil the text.

# top-p
? What is top-p?
? What does top_p do?
? Explain nucleus sampling.
? What is the difference between top-k and top-p? => Top-k keeps a fixed number of tokens. Top-p keeps as many as are
  needed to reach the probability p.
? top_p?
? How does top-p choose its tokens?
= Top-p keeps the smallest group of tokens whose probabilities together reach p. Top-k keeps a fixed number instead.
= With top_p the model chooses among the most likely tokens that together have the probability p.
~ It keeps the likely tokens and drops the rest.
& With top_p = 0.9 and probabilities 0.6, 0.3 and 0.1, the first two tokens remain.
! The group grows when the model is unsure and shrinks when it is sure.

# the KV cache
? What is the KV cache?
? Why do we need a KV cache?
? Explain the key-value cache.
? Why is sampling faster with a cache?
? kv cache?
? What is stored in the KV cache? => The KV cache holds the keys and values of the earlier tokens.
= The KV cache keeps the keys and values of earlier tokens, so that they need not be computed again for every new
  token.
= With a KV cache the model computes keys and values for the new token only and reuses the old ones.
~ It remembers earlier work.
& When the model writes its tenth token, the keys and values of the nine before are already there.
! Because of the causal mask, new tokens do not change the keys and values of old ones.

# the chat template
? What is a chat template?
? What does the chat template do?
? Explain the chat template.
? How does the model know who is speaking?
? chat template?
? How does a chat become one text?
= The chat template writes a conversation as one text with special tokens that mark who is speaking.
= A chat template turns messages into one row of tokens, with marks for the user and for the assistant.
~ It puts name tags on the messages.
& A mark for the user stands before "Hello!", and a mark for the assistant stands before its answer.
! The model only continues text, so the text must show whose turn it is.

# fine-tuning
? What is fine-tuning?
? Why do we fine-tune the model?
? Explain fine-tuning.
? How does a model learn to answer? => It is fine-tuned on dialogues, and only the answers count in the loss.
? finetuning?
? What is the difference between pre-training and fine-tuning? => In pre-training a model learns to continue text. In
  fine-tuning it learns from dialogues to give answers.
= Fine-tuning goes on training a finished model with a smaller set of special examples, such as dialogues.
= In pre-training a model learns to continue text. In fine-tuning it learns from dialogues to give answers.
~ It is extra lessons for one task.
& A model that continues stories becomes a chat model when it is trained further on dialogues.
! A model that knows the language needs only some examples to learn a new task.

# the loss mask
? What is the loss mask?
? Why does the loss count only the answer?
? Explain the loss mask in chat tuning.
? What does ignore_index do? => Targets with the value ignore_index do not count in the loss. We give it to the user's
  tokens.
? loss mask?
? Why do we ignore the user's tokens?
= The loss mask leaves the user's tokens out of the loss, so the model learns from the assistant's tokens alone.
= In chat tuning only the assistant's tokens and its end token count in the loss. The other targets are ignored.
~ Only the answers are graded.
& In "Hi!" and "Hello, how can I help?", only the second message counts.
! The model should learn to answer and not to play the user.

# the end token
? What is the end token?
? How does the model know when to stop?
? Explain the end-of-text token.
? Why does my model not stop writing? => It has probably not learned the end token. Check that the end token counts in
  the loss.
? end token?
? What are special tokens? => Special tokens stand for no text of their own: they mark the end of an answer or who is
  speaking.
= The end token marks the end of an answer. When the model chooses it, the writing stops.
= The model stops when it writes the end token. It learns this because the end token counts in the loss.
~ It is the model's full stop.
& After "Hello!" the model writes the end token, which you do not see in the chat.
! Without it the model would go on until it reaches the length limit.

# the context window
? What is the context window?
? What is block_size?
? Explain the context window.
? How much text can the model see?
? context window?
? What happens when a chat gets too long? => The oldest turns are dropped until the rest fits into the context window.
= The context window is the number of tokens that the model can see at once. It is called block_size.
= The context window limits how much text the model sees. In a long chat the oldest turns are dropped.
~ It is how far back the model can look.
& With a block_size of 8, the model sees at most the last eight tokens.
! Learned positions exist only up to block_size, and longer texts need more memory.

# a NaN loss
? Why does the loss go to NaN?
? My loss is NaN, what can I do?
? What does a NaN loss mean?
? How do I fix NaN in training?
? loss nan help
? Why do I get NaN after some steps?
= NaN means that a number became invalid, often because the learning rate is too high. Lower it and clip the
  gradients.
= The usual cause is a step that was too large. Try a lower learning rate, a longer warm-up and gradient clipping.
~ The numbers got too big, so take smaller steps.
& Infinity minus infinity gives NaN, and so does zero divided by zero.
! One invalid number spreads through every later calculation.

# repetition
? Why is my model repeating itself?
? My model says the same thing again and again, why?
? How do I stop repetition?
? What can I do against loops in the text?
? model repeats itself help
? Why does the text go round in circles?
= A careful setting makes a small model fall into loops. Raise the temperature a little or use a larger top_k.
= Repeated text makes the same text likely again. A higher temperature, or more training, helps against it.
~ It is too careful, so let it be a bit bolder.
& With greedy decoding a small model may write "and then and then and then".
! Once a phrase has been repeated, the model predicts that it will be repeated again.

# my loss does not fall
? My loss does not go down, why?
? Why is my model not learning?
? What can I do when the loss stays flat?
? Is my loss normal?
? loss stuck?
? The loss stays at ln(vocab_size), what is wrong?
= Compare it with ln(vocab_size), the loss of a blind guess. If it stays there, check the learning rate and the
  targets.
= A healthy loss starts near ln(vocab_size) and falls. If yours is stuck, check the data, the targets and the learning
  rate.
~ Check the step size and the data.
& A good test is one small batch: a working model can learn it almost by heart.
! A flat loss means that the updates do not help, so the steps or the targets are probably wrong.

# nonsense text
? Why does my model write nonsense?
? My model talks rubbish, is that normal?
? What helps when the text makes no sense?
? How do I get better text?
? model writes garbage why
? Why are the first samples so bad?
= Early in training a model writes nonsense because its weights are still almost random. Train longer and lower the
  temperature.
= A small model needs enough training steps. If the text is still nonsense, lower the temperature and check the
  tokenizer.
~ It has not learned enough yet.
& At step 0 the samples are a random mix of tokens, and words appear later.
! All tokens are about equally likely before training.

# export
? What does export do?
? What does #| export mean?
? How does my code get into the package?
? Explain the export step.
? export?
? Where does an exported cell go?
= A cell marked with #| export is written to a file in the package microgpt when you run nbdev-export.
= Export copies the finished, marked cells of a notebook into the package microgpt, so that later chapters can import
  them.
~ It turns notebook cells into a Python file.
& The attention class of chapter 03 goes into microgpt/attention.py.
! Every piece of code is written once, and all later chapters import it.

# nbdev
? What is nbdev?
? What do we use nbdev for?
? Explain nbdev.
? Why does the course need nbdev?
? nbdev?
? Which tool turns notebooks into a package?
= Nbdev is a tool that turns marked notebook cells into Python modules. We use it to build the package microgpt.
= With nbdev the notebooks are the source of the package: the command nbdev-export writes the modules.
~ It makes a package from notebooks.
& Running nbdev-export writes the marked cells of chapter 05 to microgpt/model.py.
! This way the text, the experiments and the code of the package stay together.

# resetting a notebook
? How do I reset a notebook?
? How can I start a notebook again from the top?
? My notebook is in a strange state, what now?
? How do I restart the kernel?
? reset notebook how
? How do I get the original notebook back? => Restore the file with git restore. Your own edits to it are lost then.
= Choose Restart Kernel and Run All Cells in the Kernel menu. To undo your edits, get the file back with git.
= Restart the kernel from the Kernel menu and run all cells. The original file can be restored with git restore.
~ Restart the kernel and run everything again.
& In JupyterLab open the menu Kernel and choose Restart Kernel and Run All Cells.
! A restart clears all old variables, so nothing left over can disturb the cells.

# running on a GPU
? Do I need a GPU?
? Can I take this course without a graphics card?
? Does the course run on a laptop?
? What does a GPU do for training? => A GPU does many calculations at once, so training is faster on it.
? gpu needed?
? Why is training faster on a GPU? => Training multiplies large matrices, and a GPU does many of these calculations at
  once.
= No, the chapters run on an ordinary processor. A GPU makes training faster because it does many calculations at
  once.
= You can take the course on a laptop without a GPU. A GPU only makes larger training runs faster.
~ No, but it is faster.
& The small model of chapter 06 trains on a laptop's processor.
! Training is mostly multiplying large matrices, and a GPU does that in parallel.

# a random seed
? What is a random seed?
? Why do I get a different text each time? => The next token is drawn by chance. Set the same seed to get the same
  text again.
? How do I get the same text twice? => Set the same seed before each run, or use temperature 0.
? Explain the seed.
? seed?
? What does torch.manual_seed do?
= A seed is the starting number of a random number generator. The same seed gives the same random choices.
= Sampling uses random numbers, so the text changes. Set the same seed to get the same text again.
~ It makes chance repeatable.
& With the same prompt, settings and seed, the model writes the same text on the same machine.
! Repeatable results make it possible to find errors and compare settings.

# the order of the chapters
? Which chapter should I start with?
? In which order should I read the chapters?
? Where do I begin?
? What is the course about? => You build a GPT cell by cell, train it and talk to it at the end.
? first chapter?
? What do I build in this course? => You build a small GPT, cell by cell, and a chat panel to talk to it.
= Start with chapter 00 and go on in order. You build a GPT cell by cell and talk to it in chapter 09.
= Begin at 00 and follow the numbers: each chapter builds one part of a GPT, and the last one is a chat panel.
~ Start at 00 and follow the numbers.
& Chapter 01 is about tokens, chapter 03 about attention and chapter 06 about training.
! Each chapter imports what the chapters before it have exported.
"""

TERMS = _terms(_TEXT)
