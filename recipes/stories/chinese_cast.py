"""Who appears in the Chinese stories, and `Tale`, the page on which a plot writes."""

from dataclasses import dataclass

from recipes.stories.engine import Writer

BOYS = "明明 乐乐 东东 阳阳 小军 小川 石头 小海 亮亮 小树 大勇 飞飞 小宝 冬冬 文文 小杰 小虎 天天".split()
GIRLS = "小红 朵朵 丽丽 圆圆 小雨 小梅 安安 甜甜 小雪 青青 小云 兰兰 小月 佳佳 苗苗 小花 玲玲 小英".split()

# species: measure word, names that suit it
ANIMALS = {
    "小猫": ("只", "咪咪 花花 球球 毛毛"),
    "小狗": ("只", "旺旺 豆豆 黑黑 多多"),
    "小兔": ("只", "白白 雪球 跳跳 灰灰"),
    "小熊": ("只", "团团 胖胖 笨笨 贝贝"),
    "小猪": ("头", "胖胖 圆球 呼呼 粉粉"),
    "小羊": ("只", "棉花 卷卷 云朵 软软"),
    "小猴": ("只", "皮皮 灵灵 跳跳 吉吉"),
    "小松鼠": ("只", "果果 栗子 松松 快快"),
    "小刺猬": ("只", "球球 果果 刺刺 点点"),
    "小老鼠": ("只", "米粒 吱吱 豆豆 灰灰"),
    "小狐狸": ("只", "红红 火火 灵灵 枫叶"),
    "小鹿": ("只", "点点 梅花 林林 快快"),
    "小马": ("匹", "奔奔 小风 红枣 大步"),
    "小牛": ("头", "壮壮 哞哞 黄黄 力力"),
    "小象": ("头", "大大 壮壮 墩墩 慢慢"),
    "小鸭": ("只", "嘎嘎 黄黄 扁扁 水水"),
    "小鸡": ("只", "叽叽 黄豆 绒绒 米粒"),
    "小青蛙": ("只", "呱呱 绿绿 跳跳 荷叶"),
    "小乌龟": ("只", "慢慢 石头 壳壳 稳稳"),
    "小鸟": ("只", "飞飞 蓝蓝 啾啾 羽毛"),
}
FOUR_PAWS = "小猫 小狗 小兔 小熊 小羊 小猴 小松鼠 小刺猬 小老鼠 小狐狸 小鹿 小猪".split()

WILD_HOMES = "森林里 山脚下 小河边 果园旁边 竹林里 山谷里 湖边 大树底下 草地那头 村子东头".split()
TOWN_HOMES = "小镇上 村子里 海边 城里 山脚下的村子里 河边的小镇上 一条老街上 一座老房子里".split()

SPOTS = {
    "in": "垫子上 沙发上 地毯上 小椅子上 小板凳上 床边 窗前 门口 桌子旁边 楼梯上 厚厚的坐垫上".split(),
    "out": "石头上 草地上 大树下 树桩上 路边 台阶上 一块木头上 篱笆边 小桥边 老树下".split(),
}
STATES = {
    "tired": "累了 有点累 累坏了 很累 想歇一会儿 没有力气了 想休息一下".split(),
    "walk": "走累了 走不动了 腿酸了 脚疼了 累了 走了太远的路 想歇歇脚".split(),
    "sad": "很难过 很伤心 不高兴 心里不好受 不知道该怎么办 心里有点难过 想哭".split(),
    "worried": "很着急 心里着急 快急哭了 找不到它 不知道该怎么办 一点办法也没有".split(),
    "alone": "没有人陪 心里闷 觉得没劲 心里空空的 没有伙伴 觉得冷清".split(),
}


@dataclass(frozen=True)
class Who:
    """One character: `name` is what the story calls it, `full` its first mention, `one` "a …" with measure word."""

    name: str
    full: str
    one: str
    it: str
    kind: str


class Tale:
    """One story in the making: a cast, facts that stay the same to the end, and the text so far."""

    def __init__(self, writer: Writer):
        self.w = writer
        self.text = ""
        self.cast: dict[str, Who] = {}
        self.facts: dict[str, str] = {}
        self.let(
            day="[有一天|一天|这一天|一天早上|一天下午|星期天|星期六下午|这天上午|一个晴朗的早晨|一个安静的下午]",
            morning="[一天早上|一天清早|一个晴朗的早晨|星期天早上|这天早上|太阳刚刚出来的时候|吃过早饭]",
            afternoon="[一天下午|星期六下午|这天下午|吃过午饭|午后|一个暖和的下午]",
            evening="[天快黑的时候|太阳下山的时候|傍晚|吃晚饭以前|晚霞出来的时候]",
        )

    def let(self, **templates):
        """Fix facts: each template (or one drawn from a list) is filled once and keeps its value to the end."""
        for name, template in templates.items():
            template = template if isinstance(template, str) else self.w.pick(template)
            self.facts[name] = self.w.fill(template, **self.facts)

    def link(self, names: str, rows):
        """Fix several facts that belong together: `names` are the columns of the one row drawn."""
        self.let(**dict(zip(names.split(), self.w.pick(rows), strict=True)))

    def say(self, *templates: str):
        """Write one of the templates, filled."""
        self.text += self.w.fill(self.w.pick(templates), **self.facts)

    def maybe(self, *templates: str):
        """Write one of the templates in half of all stories."""
        if self.w.chance(0.5):
            self.say(*templates)

    def para(self):
        """Begin a new paragraph."""
        self.text += "\n"

    # ---------------------------------------------------------------- cast

    def _enter(self, role: str, who: Who):
        self.cast[role] = who
        self.facts.update({role: who.name, role.upper(): who.full, f"it_{role}": who.it, f"one_{role}": who.one})
        if role == "a":
            self.facts.update(it=who.it, kind=who.kind)
        pronouns = {member.it for member in self.cast.values()}
        self.facts["they"] = {"它": "它们", "她": "她们"}.get(pronouns.pop(), "他们") if len(pronouns) == 1 else "他们"

    def child(self, role: str = "a"):
        """Cast a boy or a girl whose name nobody else in the story has."""
        girl = self.w.chance(0.5)
        taken = {who.name for who in self.cast.values()}
        name = self.w.pick([name for name in (GIRLS if girl else BOYS) if name not in taken])
        one = self.w.pick(["一个小女孩", "一个小姑娘"] if girl else ["一个小男孩", "一个男孩"])
        self._enter(role, Who(name, name, one, "她" if girl else "他", "孩子"))

    def animal(self, role: str = "a", kinds=FOUR_PAWS):
        """Cast an animal of one of `kinds`, of a species nobody else in the story has, with or without a name."""
        taken = {who.kind for who in self.cast.values()}
        names_taken = {who.name for who in self.cast.values()}
        kind = self.w.pick([kind for kind in kinds if kind not in taken])
        measure, names = ANIMALS[kind]
        one = f"一{measure}{kind}"
        free = [name for name in names.split() if name not in names_taken]
        if role == "a" and self.w.chance(0.45):
            name = self.w.pick(free)
            self._enter(role, Who(name, kind + name, one, "它", kind))
        else:
            self._enter(role, Who(kind, kind, one, "它", kind))

    def anyone(self, role: str = "a", kinds=FOUR_PAWS):
        """Cast a child or an animal; a second character is of the same sort as the first."""
        first = self.cast.get("a")
        as_child = self.w.chance(0.5) if first is None else first.kind == "孩子"
        if as_child:
            self.child(role)
        else:
            self.animal(role, kinds)

    @property
    def about_child(self) -> bool:
        """True when the main character is a child."""
        return self.cast["a"].kind == "孩子"

    # ------------------------------------------------- sentences many plots need

    def meet(self, *traits: str):
        """Sometimes open by introducing the main character; `traits` are clauses such as "喜欢种花"."""
        if not self.w.chance(0.45):
            return
        who = self.cast["a"]
        self.facts.update(my_one=who.one, my_home=self.w.pick(TOWN_HOMES if self.about_child else WILD_HOMES))
        if who.name == who.kind:
            opening = ["{my_home}住着{my_one}", "从前，{my_home}有{my_one}", "{my_home}有{my_one}"]
        else:
            opening = ["{my_home}住着{my_one}，名叫{a}", "{my_home}有{my_one}，名字叫{a}", "从前，{my_home}住着{my_one}，叫{a}"]
        self.say(*opening)
        self.say("。", *(["，{it}" + trait + "。" for trait in traits] * 2))
        self.facts["A"] = who.name

    def rest(self, mood: str = "tired", where: str = "out", role: str = "a"):
        """The course's running sentence: someone sits somewhere because of how they feel."""
        who = self.cast[role]
        self.facts.update(r=who.name, r_it=who.it, spot=self.w.pick(SPOTS[where]), state=self.w.pick(STATES[mood]))
        more = ["{r}趴在{spot}，因为{r_it}{state}。"] if who.kind in ("小猫", "小狗") else []
        if mood in ("sad", "worried"):
            more += ["{r}坐在{spot}不说话，因为{r_it}{state}。", "{r}低着头坐在{spot}，因为{r_it}{state}。"]
        elif mood in ("tired", "walk"):
            more += ["{r}在{spot}坐下来，因为{r_it}{state}。"]
        self.say("{r}坐在{spot}，因为{r_it}{state}。", "{r}坐在{spot}，因为{r_it}{state}。", *more)

    def close(self):
        """In a third of all stories a last sentence about the evening."""
        if self.w.chance(0.35):
            self.say(
                "那天晚上，{a}睡得[特别|很|可]香。",
                "晚上，{a}把这件事[讲给妈妈听|告诉了妈妈]，妈妈[听得直点头|笑了|也很高兴]。",
                "回家的路上，{a}一直[哼着歌|笑着|蹦蹦跳跳的]。",
                "这一天，{a}[过得真高兴|心里一直暖暖的|比什么时候都开心]。",
                "晚上躺在床上，{a}还在想着[今天的事|这件事]，想着想着就睡着了。",
                "从那天起，{a}[每次想起这件事|一想起这件事]，就会笑起来。",
            )
