"""Short Chinese stories on request: plots with slots for who, where and what, told in three to five sentences."""

from recipes.stories.engine import Writer

# Every animal with one name in stories and one place where it may live.
ANIMALS = {"小猫": "院子里", "小狗": "村子里", "小兔子": "森林边", "小熊": "森林里", "小鸭子": "池塘边", "小松鼠": "大树上", "小刺猬": "草丛里",
           "小猪": "农场里", "小羊": "山坡上", "小马": "草原上", "小猴子": "山里", "小狐狸": "森林里", "小老鼠": "墙角的洞里", "小乌龟": "小河边",
           "小青蛙": "池塘边", "小鸟": "树林里", "小象": "草原上", "小鹿": "森林里", "小蚂蚁": "草地上", "小企鹅": "雪地里", "小熊猫": "竹林里",
           "小老虎": "山里"}
GIRLS = ("小红", "朵朵", "小雨", "安安", "小月", "思思", "甜甜", "乐乐")
BOYS = ("小明", "天天", "豆豆", "阳阳", "亮亮", "小林", "果果", "乐乐")
PET_NAMES = ("小白", "团团", "点点", "毛毛", "圆圆", "阿黄", "球球", "花花", "米米", "灰灰")
CHILDREN = {"小女孩": ("她", GIRLS), "小姑娘": ("她", GIRLS), "小男孩": ("他", BOYS)}
FINDS = ("红气球", "花雨伞", "风筝", "小铃铛", "纸船", "玻璃球", "小风车", "小木马", "手电筒", "小鼓", "小皮球", "小喇叭")

# {who}: the hero with the article; {it}: the short form; {home}; {friend}: another animal.
ANIMAL_PLOTS = (
    "从前，{home}住着{who}。[一天|有一天]，{it}迷路了，急得快要哭了。{friend}看见了，说：“别怕，我[认识路|带你回家]。”"
    "它们一起回了家，[从此成了好朋友|还约好明天一起玩]。",
    "{home}有{who}，最怕[打雷|天黑]。一天晚上，{it}听见{friend}在外面[哭|叫]，[就鼓起勇气跑出去|心里害怕，还是跑了出去]。"
    "原来{friend}的脚[卡在石头缝里|被草缠住了]。{it}帮它脱了身，这才发现自己很勇敢。",
    "{home}的{who}很想[学唱歌|学画画|学跳舞]，可是总也学不好。{friend}说：“慢慢来，每天练一点。”"
    "{it}[天天练习|练了很多天]，终于学会了。大家都为它[高兴|鼓掌]。",
    "{who}住在{home}。冬天快到了，它存了很多[吃的|食物]。一天，{friend}饿着肚子来敲门，{it}[想了想|马上]分给它一半。"
    "第二年春天，{friend}送来一[篮果子|束花]，说：“谢谢你。”",
    "一天晚上，{who}看见[小河里|小水坑里]有一个月亮，以为月亮掉下来了。它连忙去叫{friend}来帮忙捞。"
    "{friend}笑了，指着天上说：“你看，月亮还在那儿呢。”{it}抬头一看，也笑了。",
    "一个下雨天，{who}待在{home}，觉得很[无聊|孤单]。它听见{friend}也在叹气，[就|于是]说：“我们来讲故事吧。”"
    "它们讲了一个又一个。雨停的时候，谁也不想走了。",
    "{who}总是[丢三落四|忘东忘西]。今天，它把午饭忘在了家里，坐在{home}[发愁|叹气]。{friend}把自己的午饭分给它一半。"
    "{it}说：“谢谢你，明天我请你。”第二天，它真的没有忘记。",
    "{who}和{friend}[一大早就|]比赛跑步。跑到一半，{friend}摔了一跤。{it}停下来，把它扶起来，[陪它慢慢走到终点|和它一起走到终点]。"
    "它们都没有得第一，可是都很开心。",
)
FIND_PLOTS = (
    "{who}在{home}捡到一[个|件]宝贝：{thing}。它很喜欢，可是又想：失主一定很着急。于是它到处问，原来是{friend}丢的。"
    "{friend}拿回了{thing}，高兴地请它一起[玩|吃饭]。",
    "{who}有一样心爱的东西，就是{thing}。一天，{thing}不见了，它在{home}找了[很久|半天]也没找到。"
    "{friend}来帮忙，最后在[草堆里|石头后面]找到了。{it}[松了一口气|开心得跳起来]，说：“有朋友真好。”",
    "{home}，{who}和{friend}都想要同一样东西：{thing}。它们[抢来抢去|吵了起来]，谁也玩不成。"
    "后来{it}说：“我们轮流玩吧，你先来。”它们玩了一个下午，比一个人玩还开心。",
)
CHILD_PLOTS = (
    "[有个|一个]叫{name}的{who}很想种一朵花。{he}每天给种子浇水，可是土里什么也没有。妈妈说：“再等等。”"
    "一个星期后，[小芽|绿色的小芽]钻出来了，{name}高兴得[跳了起来|直拍手]。",
    "{name}是一个{who}，第一次自己去上学。路上{he}有点怕，就一边走一边[数树|唱歌]。不知不觉，学校到了。"
    "放学回家，{name}对妈妈说：“明天我还要自己走。”",
    "下雪了，[一个|有个]叫{name}的{who}堆了一个雪人。{he}怕雪人冷，就把[围巾|帽子]给了它。"
    "第二天太阳出来，雪人化了，{name}有点难过。爸爸说：“明年冬天，它还会来的。”",
    "[一个|有个]叫{name}的{who}打破了[花瓶|杯子]，心里很害怕。{he}想了想，还是告诉了妈妈。"
    "妈妈说：“谢谢你说实话。”两个人一起把[碎片|地面]收拾干净，{name}[心里轻松多了|心里的石头落了地]。",
    "[一个|有个]叫{name}的{who}不敢骑自行车。爸爸在后面扶着，说：“往前看。”{he}骑啊骑，回头一看，爸爸早就松手了。"
    "{name}大声喊：“我会骑啦！”",
)
OBJECT_PLOTS = {
    "雨伞": "门后有一把旧雨伞，很久没有人用它了。一天下大雨，{name}拿起它，跑去接奶奶。雨伞挡住了雨，心里[暖暖的|很高兴]。"
            "回家以后，{name}把它擦干，放在了最好的位置。",
    "气球": "{name}有一个红气球。一阵风吹来，气球飞走了，它飞过屋顶，飞过[小河|树林]，最后挂在一棵树上。"
            "一只小鸟帮它解开了绳子。气球想：还是回到{name}身边好。",
    "风筝": "一只风筝想飞得更高，就对线说：“放开我吧。”线断了，风筝飞了一会儿，[一头栽进草地|掉在了田里]。"
            "{name}把它捡回来，接好了线。风筝这才明白，是线让它飞得稳。",
    "铅笔": "铅笔盒里有一支很短的铅笔，它怕{name}不要它了。那天考试，别的铅笔都断了，{name}拿起了它。"
            "短铅笔[一笔一笔|认认真真]地写，帮{name}写完了最后一题。",
    "台灯": "书桌上有一盏小台灯，每天晚上陪{name}看书。一天晚上，{name}睡着了，台灯[轻轻地亮着|把光照在书上]，不敢出声。"
            "妈妈走过来，关上灯，说：“你也休息吧。”",
    "纸船": "{name}折了一只纸船，放进小溪里。纸船漂啊漂，遇到一只掉进水里的蚂蚁。纸船让它爬上来，一直把它送到岸边。"
            "蚂蚁说：“谢谢你，你是最大的船。”",
    "雪人": "院子里站着一个雪人，{name}给它戴上了帽子。夜里，雪人看着[满天的星星|亮着灯的窗户]，一点也不孤单。"
            "春天来了，雪人变成了水，浇绿了院子里的草。",
    "闹钟": "小闹钟每天早上叫{name}起床，可是{name}总嫌它吵。有一天，闹钟坏了，{name}睡过了头，上学迟到了。"
            "{name}把它修好，说：“对不起，我离不开你。”闹钟又[滴答滴答|响亮]地走了起来。",
    "小火车": "一列小火车要翻过一座高山。山很陡，它一边爬一边对自己说：“再走一步。”天黑的时候，它到了山顶。"
              "山那边的孩子们看见它带来的[玩具|水果]，都高兴地欢呼。",
    "种子": "一粒种子睡在土里，觉得很黑很闷。雨点敲敲泥土说：“用力往上长。”种子伸了伸腰，顶开了泥土。"
            "它看见了太阳，慢慢长成了一棵[向日葵|小树]。",
    "月亮": "月亮看见{name}睡不着，就把光洒进窗户里。{name}数着地上的光点，一个，两个，三个。"
            "数到十的时候，{name}睡着了。月亮[悄悄|轻轻]地走到了云后面。",
    "书": "图书馆里有一本旧书，[很久|好多年]没有人翻开它。一天，{name}把它借回了家，从第一页读到最后一页。"
          "书里的故事又活了过来。还书的时候，{name}对它说：“我还会来看你的。”",
}
REQUESTS = ("[给我|]讲[一个|个]关于{topic}的[小|短|]故事[吧|]。", "[请|]写[一个|个]{topic}的[小|短]故事。", "来[一个|个]{topic}的故事[吧|]！",
            "[能|可以]讲[一个|个]{topic}的故事吗？", "我想听{topic}的故事。", "{topic}的故事", "说[一个|个]故事，要有{topic}。",
            "编[一个|个]短故事，主角是{topic}。")
AGAIN = ("再来一个，这次[讲|要]{topic}的。", "[真好听，|]再讲一个{topic}的[故事|]吧。", "还想听{topic}的故事。", "那{topic}的呢？")


def _animal_story(writer: Writer) -> tuple[str, str]:
    kind, friend = writer.rng.sample(sorted(ANIMALS), 2)
    name = writer.pick(PET_NAMES) if writer.chance(0.3) else ""
    facts = {"who": f"一只叫{name}的{kind}" if name else f"一只{kind}", "it": name or kind, "friend": friend,
             "home": ANIMALS[kind]}
    if kind in ("小马", "小象", "小猪"):
        facts["who"] = facts["who"].replace("一只", "一匹" if kind == "小马" else "一头")
    topic = f"[叫{name}的|]{kind}" if name else kind
    if writer.chance(0.35):
        thing = writer.pick(FINDS)
        return f"{kind}和{thing}", writer.fill(writer.pick(FIND_PLOTS), thing=thing, **facts)
    return writer.fill(topic), writer.fill(writer.pick(ANIMAL_PLOTS), **facts)


def _child_story(writer: Writer) -> tuple[str, str]:
    kind = writer.pick(sorted(CHILDREN))
    pronoun, names = CHILDREN[kind]
    name = writer.pick(names)
    topic = writer.pick((kind, f"叫{name}的{kind}", name))
    return topic, writer.fill(writer.pick(CHILD_PLOTS), who=kind, name=name, he=pronoun)


def _object_story(writer: Writer) -> tuple[str, str]:
    topic = writer.pick(sorted(OBJECT_PLOTS))
    return topic, writer.fill(OBJECT_PLOTS[topic], name=writer.pick(GIRLS + BOYS))


def story(writer: Writer) -> tuple[str, str]:
    """What a story is about, and the story of three to five sentences about exactly that."""
    return writer.pick((_animal_story, _animal_story, _child_story, _object_story))(writer)
