"""Chinese facts, small tasks and memory in many freely worded forms: plain, colloquial and situational.

Frames stand in text blocks: a line ``@name``, then frames separated by `` / ``. Facts come from the siblings' tables.

>>> import random
>>> dialogue(random.Random(0))["messages"][0]["role"]
'user'
"""

import random
import re
from collections.abc import Callable

from recipes.chat import chinese_more as siblings
from recipes.chat import chinese_more_facts as known
from recipes.chat import chinese_more_memory as told
from recipes.chat import chinese_more_tables as more
from recipes.chat import chinese_more_texts as texts
from recipes.chat import chinese_stories as stories
from recipes.chat import chinese_tables as tables
from recipes.chat import chinese_wordings as words
from recipes.chat.chinese import Exchange, ask, chain, messages_of, numeral
from recipes.chat.chinese_more_facts import question
from recipes.stories.engine import Writer

# Tasks: how they are asked for

FRAMES = {name: more._split(rest) for name, rest in more._sections("""
@add
{a}加{b}，和是多少？ / {a}与{b}相加的结果是什么？ / 请把{a}加上{b}，告诉我结果。 / {a}同{b}之和为多少？ / {a}、{b}两个数的总和 / 计算题：{a}加{b} / 把{b}加到{a}上是多少？
先有{a}，再加{b}，得到几？ / {a}增加{b}后是多少？ / 从{a}往后数{b}个数，数到几？ / 哪个数等于{a}加{b}？ / 在{a}的基础上加{b}，得数是？ / {a}加{b}等于啥 / {a}加{b}多少啊
{a}再添{b}呢 / 脑子转不动了，{a}加{b}几啊 / 哎{a}加{b}是多少来着 / 帮个忙{a}加{b} / {a}跟{b}加一块儿得多少 / 懒得按计算器，{a}加{b} / {a}+{b}多少呀 / {a}+{b}咋算
嗯{a}加{b} / 那个{a}加{b}你会不 / 孩子作业问{a}加{b}得几，我懒得想 / 我记账呢，{a}再加上{b}是多少 / 手边没纸笔，{a}加{b} / 老师黑板上写着{a}+{b}，我该写几
两堆数，一堆{a}一堆{b}，合起来呢 / 分数是{a}和{b}，总分多少
@add_story
颗：{who}有{a}颗糖，又得了{b}颗，现在几颗 / 本：书架上层{a}本书，下层{b}本，总共几本？ / 个：篮子里{a}个鸡蛋，今天又捡了{b}个，有多少个了 / 人：车上坐着{a}人，到站又上来{b}人，没人下车，车上几人？
块：我攒了{a}块，爷爷又给{b}块，我有多少钱 / 张：{who}集了{a}张邮票，我送他{b}张，他有几张啦 / 朵：左边开了{a}朵花，右边开了{b}朵，一共开了几朵？ / 页：昨天看了{a}页，今天看了{b}页，两天看了多少页
个：上午来了{a}个客人，下午来了{b}个，今天来了几个 / 分钟：走路{a}分钟再坐车{b}分钟，路上要多久 / 只：圈里{a}只羊，买回来{b}只，羊圈里几只羊了
棵：我们班种了{a}棵树，{who}的班种了{b}棵，合起来几棵？ / 米：绳子{a}米，再接上{b}米，变多长了 / 支：盒子里{a}支笔，{who}放进去{b}支，盒里多少支 / 天：先玩{a}天，再住{b}天，旅行一共几天
次：上周跑了{a}次步，这周{b}次，加一起几次啊 / 条：缸里{a}条鱼，{who}又放了{b}条，数数几条 / 个：妈妈包了{a}个饺子，{who}包了{b}个，够几个了 / 斤：一袋米{a}斤，另一袋{b}斤，拎着多重
盏：东街{a}盏灯，{who}家那条街{b}盏，两条街多少盏呀
@sub
{a}减{b}，差是多少？ / {a}与{b}相减的结果是什么？ / 请从{a}里减去{b}，告诉我结果。 / {a}和{b}之差为多少？ / 计算题：{a}减{b} / {a}减少{b}后是多少？
从{a}往回数{b}个数，数到几？ / 哪个数等于{a}减{b}？ / 在{a}的基础上减{b}，得数是？ / {a}扣除{b}还剩多少？ / 把{b}从{a}里拿掉是几？ / 被减数是{a}，减数是{b}，差呢？
{a}减{b}等于啥 / {a}减{b}多少啊 / {a}少掉{b}呢 / 脑子转不动了，{a}减{b}几啊 / 哎{a}减{b}是多少来着 / 帮个忙{a}减{b} / {a}拿去{b}剩啥 / 懒得按计算器，{a}减{b}
{a}-{b}多少呀 / {a}-{b}咋算 / 嗯{a}减{b} / 那个{a}减{b}你会不 / 孩子作业问{a}减{b}得几，我懒得想 / 我记账呢，{a}扣掉{b}是多少 / 手边没纸笔，{a}减{b}
老师黑板上写着{a}-{b}，我该写几 / 原来是{a}，掉了{b}，成多少了 / 满{a}分扣了{b}分，得几分
@sub_story
颗：{who}有{a}颗糖，吃了{b}颗，剩几颗 / 页：一本书{a}页，我读了{b}页，还有几页没读？ / 个：篮子里{a}个鸡蛋，打碎{b}个，好的有几个 / 人：车上有{a}人，到站下去{b}人，没人上车，车上几人？
块：兜里{a}块，买菜花了{b}块，还有多少钱 / 张：{who}有{a}张邮票，送我{b}张，他剩几张啦 / 朵：花瓶里{a}朵花，谢了{b}朵，还开着几朵？ / 题：作业{a}题，写完{b}题，还要写几题
个：屋里{a}个气球，啪啪爆了{b}个，剩下几个 / 分钟：一节课{a}分钟，上了{b}分钟，还要多久下课 / 只：树上{a}只鸟，被{who}吓跑{b}只，树上几只 / 棵：要种{a}棵树，种好了{b}棵，还差几棵？
米：绳子{a}米，剪掉{b}米，变多长了 / 支：盒里{a}支笔，{who}借走{b}支，盒里多少支 / 天：假期{a}天，过去了{b}天，还能玩几天 / 公里：路有{a}公里，骑了{b}公里，还要骑多远
条：{who}钓了{a}条鱼，放回去{b}条，桶里几条 / 个：烤了{a}个饼，{who}偷吃{b}个，还剩几个呀 / 斤：{a}斤苹果，分{b}斤给{who}，我还留着多少 / 层：楼有{a}层，爬了{b}层，还得爬几层
@compare
{a}和{b}两个数，{word}的是？ / 比较{a}与{b}，说出较{word}的数。 / {a}、{b}，挑{word}的那个 / 请问{a}同{b}谁更{word}一些？ / 数字{a}和数字{b}，哪个{word}？
在{a}和{b}当中，较{word}的是哪个数？ / 哪一个更{word}：{b}还是{a}？ / 把{a}跟{b}放一起，{word}的是谁？ / {a}与{b}中哪一个{word}些？ / 两数相比，要{word}的：{a}、{b}
{a}，{b}，二选一，选{word}的 / 告诉我{a}和{b}里{word}的那一个 / {a}跟{b}谁{word}啊 / {a} {b} 哪个{word}点 / {a}还是{b}{word}来着
哎{a}和{b}哪个{word} / {a}{word}还是{b}{word}呀我晕了 / 嗯那{a}和{b}比呢，谁{word} / {a}跟{b}到底谁{word}嘛 / 我老搞混，{a}和{b}谁{word}
{a} {b} 谁{word} / {a}对{b}，哪个数{word} / 帮我瞅瞅{a}和{b}哪个{word} / {a}和{b}哪个更{word}呗 / 我{a}分他{b}分，谁的分{many}
一家卖{a}块一家卖{b}块，哪个价钱{many} / 左边{a}个右边{b}个，哪边{many} / {who}投中{a}个，我投中{b}个，谁投得{many}？ / 我排{a}号，你排{b}号，谁的号{word}
一个箱子{a}斤，一个{b}斤，哪个数{word} / 爷爷种{a}棵，爸爸种{b}棵，谁种得{many} / 昨天走{a}里今天走{b}里，哪天的数{word} / 两张卡片，{a}和{b}，{word}的赢，该出哪张
甲班{a}人，乙班{b}人，哪班的人{many}？
@claim
{a}比{b}{word}，这么说对不对？ / 说{a}比{b}{word}是正确的吗？ / 请判断：{a}比{b}{word}。 / 是否可以说{a}比{b}{word}？ / {a}要比{b}{word}，对吧？
{a}比{b}来得{word}吗？ / 下面的话对吗：{a}比{b}{word} / “{a}比{b}{word}”是真的吗？ / 真还是假：{a}比{b}{word} / {a}是比{b}{word}的数吗？
这个说法成立吗，{a}比{b}{word} / {a}这个数比{b}{word}吗？ / {a}比{b}{word}吧 / {a}比{b}{word}没错吧 / {a}比{b}{word}是不 / {a}不是比{b}{word}嘛
哎{a}比{b}{word}对不 / {a}比{b}{word}呀？ / 难道{a}比{b}{word} / {a}居然比{b}{word}？ / {a}总比{b}{word}吧 / 嗯{a}比{b}{word}是吧
{a}肯定比{b}{word}咯 / {a}该比{b}{word}吧我猜 / 弟弟非说{a}比{b}{word}，他说对了吗 / {who}写的是{a}比{b}{word}，要给勾吗 / 书上印着{a}比{b}{word}，印错没有
我跟{who}打赌{a}比{b}{word}，我赢了吗 / 卷子上有道判断题，{a}比{b}{word} / 有个小孩数数，说{a}比{b}{word}，行吗 / 我一直以为{a}比{b}{word}
{a}比{b}{word}，我没记反吧
@most
{a}、{b}、{c}这三个数，最{word}的是？ / 在{a}、{b}、{c}中找出最{word}的数。 / {a}、{b}和{c}，哪一个最{word}？ / 请指出最{word}的数：{a}，{b}，{c}
三个数里最{word}的是谁：{a}、{b}、{c}？ / 最{word}的数是哪一个，{a}、{b}还是{c}？ / {a}、{b}、{c}当中，最{word}的一个是几？ / 比一比{a}、{b}、{c}，谁最{word}？
选出{a}、{b}、{c}里最{word}的 / {a}，{b}，{c}，要最{word}的那个 / 告诉我{a}、{b}、{c}哪个数最{word} / {a}、{b}、{c}的最{word}值是多少？
{a} {b} {c} 谁最{word} / {a} {b} {c} 里头最{word}的呢 / {a}、{b}还是{c}最{word}啊 / 哎这仨哪个最{word}，{a}、{b}、{c}
{a}，{b}，{c}，最{word}的是啥 / 帮我看看{a}、{b}、{c}哪个最{word} / 最{word}的呢？{a}、{b}、{c} / 仨数{a}、{b}、{c}，最{word}哪个呀
{a}、{b}、{c}到底谁最{word}嘛 / 挑个最{word}的：{a} {b} {c} / 嗯{a}、{b}、{c}这里面最{word}的 / 三个队得了{a}、{b}、{c}分，分数最{word}的是几分
我考了{a}、{b}、{c}，哪次分最{many} / 三件衣服{a}块、{b}块、{c}块，价钱最{word}的是几块 / 三个人{a}岁、{b}岁、{c}岁，年纪最{word}的几岁
三张牌是{a}、{b}、{c}，最{word}的是哪张 / 三天卖出{a}、{b}、{c}份，卖得最{many}那天是几份 / 三间屋坐了{a}、{b}、{c}人，人最{many}的那间几人
掷飞镖得了{a}、{b}、{c}，最{word}的成绩是 / {who}数了三遍，{a}、{b}、{c}，最{word}的一遍是多少？
@sort
{order}排列：{x}、{y}、{z} / 请将{x}、{y}、{z}{order}写一遍。 / {x}、{y}、{z}这三个数，{order}怎么写？ / 给{x}、{y}、{z}排序，要{order}
按{order}的次序说出{x}、{y}、{z} / {order}来排{x}、{y}、{z}，结果是？ / 数列{x}、{y}、{z}，改成{order} / 我要{order}的顺序：{x}，{y}，{z}
怎样把{x}、{y}、{z}{order}排？ / 把数字{x}、{y}、{z}{order}放好 / 排好{x}、{y}、{z}，{order} / 依照{order}，{x}、{y}、{z}该怎么排？
{x} {y} {z} {order}排下 / {x} {y} {z} 乱了，{order}理一理 / 帮忙{order}捋一下{x}、{y}、{z} / 哎{x}、{y}、{z}，{order}咋排
{order}哈，{x}、{y}、{z} / {order}念一遍{x} {y} {z} / {x}、{y}、{z}给我{order}摆摆 / {x}，{y}，{z}，{order}呗 / 嗯{x}、{y}、{z}{order}是啥样
{order}，数是{x} {y} {z} / 三个数{x} {y} {z}，{order}谁先谁后 / 三根棍子长{x}、{y}、{z}厘米，{short}摆 / 三个瓜重{x}、{y}、{z}斤，{light}排一排
三栋楼高{x}、{y}、{z}米，{low}怎么排 / 分数有{x}、{y}、{z}，{low}念 / 三户的门牌是{x}、{y}、{z}，{order}走过去，顺序是
{who}、我和弟弟分别跳了{x}、{y}、{z}下，{order}排 / 跑了三天，{x}、{y}、{z}分钟，{short}列一下 / 三张卡片写着{x}、{y}、{z}，我要{order}摆桌上
书号{x}、{y}、{z}，上架要{order}，怎么放 / 三条鱼，{x}、{y}、{z}斤，{light}说
@count
“{word}”这个词，字数是几？ / 请数出“{word}”的字数。 / 写“{word}”一共要写几个字？ / “{word}”里面有多少个字？ / 词语“{word}”共几个字？ / “{word}”，总共几字？
数：“{word}”多少字 / 词“{word}”是由多少个汉字组成的？ / “{word}”长度是几个字？ / “{word}”有多少汉字在里面？ / 告诉我“{word}”的字数 / {word}，几个字？ / {word}几个字啊
{word}是多少字来着 / 哎数下{word}有几字 / {word}，数数呗，几个字 / {word}有俩字还是几个字 / 嗯{word}这词几个字呀 / 帮数一下字，{word} / {word}多少个字哈
{word}总共才几个字 / 字数：{word} / 我要在田字格里写“{word}”，要占几格 / 填空题的答案是“{word}”，要留几个空格 / 印“{word}”，按字收钱，算几个字 / 招牌上写“{word}”，要做几个大字
玩猜词，谜底是“{word}”，该说几个字 / 在蛋糕上写“{word}”，得挤几个字 / 群名想叫“{word}”，多少字了 / {who}把“{word}”抄了一遍，抄了几个字？ / 发短信只发“{word}”，用了几个字
标题叫“{word}”，有几个字长
@letters
单词 {english} 的字母数是多少？ / 请数一下 {english} 的字母个数。 / {english} 总共由多少字母拼成？ / {english} 里有多少个字母？ / 写 {english} 要写几个字母？
{english} 的长度是几个字母？ / 告诉我 {english} 有多少字母 / 英文词 {english} 字母有几个？ / {english}，一共几个字母？ / {english} 包含几个字母？
{english} 这个单词有多长？ / {english} 几个字母啊 / {english} 多少字母来着 / 哎 {english} 是几个字母的词 / {english} 字母数一数呗 / 嗯 {english} 有几个字母呀
帮我数字母，{english} / {english}，数字母 / {english} 字母个数？ / 字母有几个：{english} / {english} 到底几个字母 / 数数呗 {english} 里头多少字母
填字游戏里放得下 {english} 要几格 / 用字母贴纸拼 {english}，得几张 / 我有一堆字母积木，拼 {english} 要用几块 / {who}默写 {english}，该写几个字母？
猜单词，答案是 {english}，要画几条横线 / 键盘上打 {english} 要按几下字母键 / 牌子上刻 {english}，一共刻几个字母 / 密码是 {english}，几位字母啊
老师让背 {english}，它有几个字母
@things
{list}，一共几个？ / 数一数这些：{list}。 / 请说出下面有几个词：{list} / {list}，总数是多少？ / 列出的有几个？{list} / 这里写了几个：{list} / {list}，这是几个词？
清单里有几个：{list} / 我写了{list}，共几个？ / 这一串有多少个，{list} / 词语的个数：{list} / {list}，几个啊 / {list}，有多少个来着 / 哎数数{list}是几个
{list}，这几个一共多少啊 / 帮我数数呗，{list} / {list}，我数到第几个了 / 嗯{list}，总共呢 / {list}数下 / 几个呀这是，{list} / {list}，我都数晕了，几个 / 快数：{list}
单子上写着{list}，我漏没漏，一共几个 / {who}报了{list}，报了几个？ / 图上画着{list}，画了几个 / 我要带{list}，是几个来着 / 桌上摆着卡片：{list}，几张卡 / 今天学了{list}，学了几个词
黑板上列了{list}，列了几个 / 刚才念的是{list}，念了几个 / 我的便条：{list}。上面几个 / 小朋友说出{list}，他说了几个？
@sequence
{a}、{b}、{c}，再往下是几？ / 数列{a}、{b}、{c}的下一项是多少？ / {a}，{b}，{c}，后面跟哪个数？ / 请续写数列：{a}、{b}、{c} / 按规律，{c}后面是几：{a}、{b}、{c}
{a}、{b}、{c}之后的数是？ / 第四个数是几：{a}、{b}、{c} / 找出规律并填下一个数：{a}，{b}，{c} / {a}、{b}、{c}，第四个呢？ / 接下来是多少：{a}、{b}、{c}
{a}到{b}到{c}，然后到几？ / 看规律写数：{a}、{b}、{c} / {a} {b} {c} 下一个 / {a} {b} {c} 然后呢 / {a}、{b}、{c}，接着是啥 / 哎{a} {b} {c} 后头该几了
{a}，{b}，{c}，再来一个数是啥 / {a} {b} {c}，往下数呗 / 嗯{a}、{b}、{c}，下面是几呀 / {a}、{b}、{c}，有啥规律，下一个几 / {a} {b} {c} 接着数
猜猜下一个数，{a}、{b}、{c} / 我这样跳着数，{a}、{b}、{c}，下一步跳到几 / 台阶上标着{a}、{b}、{c}，下一阶写几 / 每天存的钱是{a}、{b}、{c}块，照这样明天呢
门牌是{a}、{b}、{c}，隔壁下一家是几号 / {who}报数{a}、{b}、{c}，后一个该报几 / 书页折在{a}、{b}、{c}，下一处折哪页 / 考卷上{a}，{b}，{c}，（ ），空里填啥
钟响的时刻是第{a}、{b}、{c}分钟，下次第几分钟 / 珠子上的号码{a}、{b}、{c}，再穿一颗是几 / 节拍落在{a}、{b}、{c}，下一拍落在几
@number
{a}的{side}那个数是几？ / 数字{a}{side}紧挨着的是谁？ / 紧跟在{a}{side}的数是？ / 说出{a}{side}的一个数。 / 和{a}相邻，在它{side}的数是几？
数轴上{a}{side}一格是多少？ / 按顺序数，{a}{side}是哪个数？ / {a}{side}一个整数是什么？ / 请写出{a}{side}的那个整数。 / {a}{side}挨着几？
从一数到一百，{a}{side}是几？ / {a}{side}的邻居是哪个数？ / {a}{side}几啊 / {a}{side}是啥数 / {a}{side}是多少来着 / 哎{a}{side}那个呢 / {a}{side}挨着谁呀
嗯{a}{side}是几来着 / 数到{a}，它{side}那个是啥 / {a}{side}呢 / 就{a}{side}一个，是几 / {a}{side}该是几呀 / 孩子问{a}{side}是几
排队我是{a}号，我{side}一位是几号 / 我住{a}楼，{side}一个楼层号是几 / 书翻到{a}页，{side}一页是第几页 / 座位{a}号，{side}一号是几 / 数羊数到{a}，{side}那只是第几只
日历撕到{a}号，{side}一天是几号，同一个月里 / 尺子上{a}{side}的刻度数是几 / {who}报{a}，{side}那位报的是几？ / 我抽到{a}号签，号码排{side}一位的是几
@day
{day}的{next}是哪天？ / {day}{side}的那天叫什么？ / 请说出{day}的{next}。 / {day}{side}紧挨着星期几？ / 一周里{day}{side}是哪一天？
若今天是{day}，{tom}是星期几？ / {day}的{next}是礼拜几？ / {day}{side}那一天是周几？ / 当今天为{day}时，{tom}是哪天？ / 日历上{day}{side}写着星期几？
{day}{side}排的是哪天？ / 今天既然是{day}，{tom}呢？ / {day}{side}是周几啊 / 今儿{day}，{tom}呢 / {day}{side}是啥日子 / 哎{day}的{next}周几来着
今天{day}那{tom}是周几 / 嗯{day}{side}是礼拜几呀 / {day}，{tom}几 / {day}{side}那天是啥 / 今天{day}，{tom}礼拜几来着 / {day}{side}哪天啊
今天{day}，交作业的日子是{tom}，那是星期几 / 会定在{day}的{next}，星期几开会 / {who}{day}的{next}来，是星期几来？ / 我把{day}和它{next}都空出来了，另一天是星期几
今天{day}，生日是{tom}，那天是周几 / 课在{day}，考试在{next}，考试是星期几 / {day}当班，{next}也当班，另一个班是周几 / 车票是{day}的，想改到{next}，就是星期几
小店{day}开门，{next}休息，休息的是哪天 / 手机显示{day}，{tom}该显示什么
@month
{month}的{nextm}是哪个月？ / {month}{side}紧挨着几月？ / 请说出{month}{side}的那个月。 / {month}{side}的月份叫什么？ / 一年里{month}{side}是几月份？
若本月是{month}，{nextm}是几月？ / 日历上{month}{side}那一页是几月？ / 跟{month}相邻、排在它{side}的是几月？ / {month}{side}轮到哪个月？
当前是{month}，那{nextm}呢？ / {month}的{nextm}叫几月？ / {month}{side}几月啊 / {month}{side}那个月是啥 / 这月{month}，{nextm}几月来着
哎{month}{side}是几月呀 / 嗯{month}的{nextm}是 / {month}{side}呢，几月 / 现在{month}，{nextm}几月 / {month}{side}是哪月
这个月{month}，那{nextm}是几月份啦 / {month}{side}挨着的月份？ / {month}{side}那月叫啥 / 房租{month}交过，{nextm}那次是几月
杂志是{month}号的，{nextm}那期是几月 / {who}{month}过生日，我在它{nextm}，我是几月 / 工资单写着{month}，{nextm}的该写几月 / {month}太忙，旅行放在{nextm}，是几月去
票订在{month}，改成{nextm}，是几月呀 / 我{month}在老家，{nextm}在这儿，那是几月 / 课程{month}有一期，{nextm}还有一期，是几月 / {month}的{nextm}搬家，几月搬
@letter
字母 {x} {side}是哪个字母？ / 字母表里 {x} {side}的一个是什么？ / 请写出 {x} {side}紧挨着的字母。 / 英文字母 {x} 的{side}是谁？ / 按字母顺序，{x} {side}是？
{x} {side}排着哪个字母？ / 背字母表，{x} {side}是什么？ / 二十六个字母里，{x} {side}是哪个？ / 说说 {x} {side}相邻的字母 / 和 {x} 挨着、在{side}的字母是？
{x} {side}一个字母怎么写？ / {x} {side}是啥字母 / {x} {side}哪个啊 / 字母 {x} {side}呢 / 哎 {x} {side}是谁来着 / 嗯 {x} {side}那个字母是
{x} {side}挨着啥 / 字母歌里 {x} {side}唱啥 / {x} {side}咋念来着，是哪个字母 / {x} {side}一位 / 忘了，{x} {side}是什么字母 / ABC 这么排下去，{x} {side}叫啥
座位 {x} 排，{side}一排是什么字母 / 我家在 {x} 座，{side}一座是哪座 / 抽屉贴着 {x}，{side}那个该贴什么字母 / 字典翻到 {x}，{side}一部是哪个字母
{who}背到 {x}，{side}一个该背什么？ / 停车在 {x} 区，{side}是哪区 / 积木按字母摆，{x} {side}放哪块 / 选项按 A 到 Z 排，{x} {side}是哪项
孩子卡在 {x}，它{side}是哪个字母
@opposite
“{word}”的反义词怎么说？ / 请写出“{word}”的反义词。 / 意思和“{word}”完全相反的词是什么？ / 给“{word}”配一个反义词。 / “{word}”与哪个词意思相反？ / 哪个词是“{word}”的反义词？
“{word}”的反义词有什么？说一个 / 与“{word}”相反的词语 / “{word}”和什么词互为反义词？ / 把“{word}”换成反义词 / 找“{word}”的相反词 / 反义词：{word} / {word}的反面词是啥
{word}反过来叫啥 / {word}反义词来着 / 哎和{word}相反的是啥 / {word}的反义词我咋想不起来 / {word}，反着来 / 嗯{word}的反义词呗 / {word}相反呢 / 跟{word}对着的是啥词
{word}倒过来的意思是啥词 / 玩反义词游戏，我出“{word}”，你出 / 我说“{word}”，你说意思相反的词 / 对对子，上边是“{word}”，下边填个意思相反的 / {who}写“{word}”，我要写个相反的，写啥
两张词卡是反义词，一张是“{word}”，另一张呢 / 连线题，“{word}”该连到哪个反义词 / 字谜提示：和“{word}”正相反 / 我想说的正好跟“{word}”相反，用哪个词
老师让把句子里的“{word}”改成反义词，改成啥
@measure
数{thing}的时候，量词填哪个？ / “{thing}”的量词请填一下。 / 表示{thing}数量用哪个量词？ / 修饰{thing}的量词是什么？ / 一（ ）{thing}，括号里写什么？
{thing}应该用哪个字作量词？ / 请给“{thing}”配上量词。 / 量词填空：一＿{thing} / 说“一……{thing}”，中间用什么字？ / {thing}的计量词是哪个？
“一”和“{thing}”之间放什么量词？ / 哪个量词配{thing}？ / {thing}的量词 / {thing}量词是啥来着 / 一个{thing}这么说对吗，量词该用啥 / {thing}咋数，用啥量词
一啥{thing}啊 / 哎{thing}前面说一什么 / 嗯{thing}配啥量词呀 / {thing}得说一啥 / 一什么{thing}来着 / {thing}，一什么 / {thing}用个还是别的量词呀
“一”和“{thing}”中间我漏写了量词，补啥 / 外国同学问{thing}用哪个量词 / 我写日记，“一＿{thing}”那个字忘了 / 桌上画着{thing}，我要说一什么 / {who}说“一个{thing}”，标准的量词呢
买东西时说来一什么{thing} / 看图写话，图里是{thing}，写一什么{thing} / 造句卡住了，“我看见一＿{thing}” / 量词考试考到{thing}，填啥 / 给小朋友教量词，{thing}怎么教
@to_english
“{chinese}”对应的英语单词是什么？ / 请说出“{chinese}”的英文。 / 把“{chinese}”这个词翻译成英语。 / 英语怎样表示“{chinese}”？ / 用英语写“{chinese}”
“{chinese}”译成英文是什么？ / “{chinese}”在英文里是什么词？ / 汉译英：{chinese} / 给出“{chinese}”的英文单词 / “{chinese}”一词的英文怎么说？
表示“{chinese}”的英语词 / {chinese}，英文单词？ / 求“{chinese}”的英文 / {chinese}英语啥说 / {chinese}的英文单词是啥 / 哎{chinese}英文咋讲来着
{chinese}老外咋说 / {chinese}用英文说就是啥 / 嗯{chinese}的英语呢 / {chinese}英文，快 / {chinese}翻英文 / {chinese}英语单词忘了
教我一个词，{chinese}的英语 / {chinese}在英语里叫啥呀 / 背单词卡住了，“{chinese}”是哪个词 / 出国想说“{chinese}”，怎么说 / 单词卡正面写“{chinese}”，反面写什么英文
外国朋友听不懂“{chinese}”，我该说哪个词 / 英语作文里想写“{chinese}”，写哪个词 / {who}问我“{chinese}”的英语，我没答上来 / 听写到“{chinese}”，要写出英文
英文菜单和路牌上，“{chinese}”会写成什么 / 填字游戏要填“{chinese}”的英文
@to_chinese
{english} 这个英语单词的意思是？ / 请把 {english} 译成汉语。 / {english} 翻译成中文是什么词？ / 英文 {english} 指什么？ / {english} 用汉语说是？
解释单词 {english} / {english} 的中文释义是什么？ / 英译汉：{english} / 给出 {english} 的中文 / {english} 一词在中文里是什么？ / {english} 在汉语里叫什么？
{english} 表示什么意思？ / {english} 是哪个中文词？ / {english} 啥意思啊 / {english} 中文叫啥 / {english} 是什么来着，中文 / 哎 {english} 翻过来是啥
{english} 咋翻 / {english} 这词啥意思呀 / 嗯 {english} 的中文呢 / {english} 说中文就是啥 / {english} 看不懂，啥意思 / 帮翻一下 {english}
{english} 中文意思忘了 / 书上有个词 {english}，我没学过 / 歌词里老唱 {english}，唱的是什么 / 包装上印着 {english}，中文是啥 / {who}发来一个词 {english}，什么意思
单词卡写着 {english}，背面的中文是 / 老师念了 {english}，让我写中文 / 游戏里冒出来 {english}，它是什么意思 / T 恤上写着 {english}，中文是什么 / 阅读题里不认识 {english}
听见外国人说 {english}，他说的是什么
@three
请写出三{unit}{category}。 / 说出任意三{unit}{category}的名称。 / 列三{unit}{category}给我。 / 举例说明：三{unit}{category}
哪些算{category}？举三{unit} / 三{unit}不同的{category}有哪些？ / 请举出{category}三{unit} / 从{category}里挑三{unit}告诉我。
写三{unit}{category}的名字 / 属于{category}的，请说三{unit} / 我需要三{unit}{category}作例子。 / 能否列出三{unit}{category}？
来三{unit}{category} / {category}都有啥，说三{unit} / 三{unit}{category}呗 / 哎给三{unit}{category} / 随口说三{unit}{category}
三{unit}{category}，啥都行 / 嗯{category}，要三{unit} / {category}来三{unit}呗 / {category}有啥啊，三{unit}就够
想不出{category}了，给我三{unit} / 帮想三{unit}{category} / {category}随便三{unit} / 玩接龙，主题是{category}，你先说三{unit}
画画课要画{category}，给三{unit}建议 / 作文里要写到三{unit}{category}，写哪些好 / 考我孩子{category}，我先要三{unit}答案 / 抽查：{category}，限三{unit}
{who}让我说三{unit}{category}，我卡壳了，你说 / 游戏规则是十秒说三{unit}{category}，轮到你 / 填表要填三{unit}{category} / 我学中文，想认三{unit}{category}
海报上差三{unit}{category}，加什么
@spell
请拼出单词 {english}。 / {english} 由哪些字母依次组成？ / 把 {english} 逐个字母拼一遍。 / 请按字母拼 {english}。 / {english} 的字母依次是？ / 拼写单词：{english}
{english}，请拼写 / 写出 {english} 的每个字母 / {english} 怎样拼？ / 将 {english} 拆成一个个字母 / 请问 {english} 的正确拼法？ / {english} 的拼法是什么？
{english} 咋拼 / {english} 咋拼来着 / 哎拼个 {english} / {english} 一个字母一个字母来 / {english} 拼拼看 / 嗯 {english} 咋写，按字母说
拼一遍 {english} 呗 / {english} 字母都是啥，按顺序 / {english} 慢慢拼给我 / {english} 拼下 / 拼：{english} / 单词比赛，请拼 {english}
电话里说不清 {english}，一个个字母念 / 听写 {english}，我想核对字母 / 我老把 {english} 写错，字母顺序是啥 / {who}不会写 {english}，你一个一个念
我要用字母积木摆 {english}，依次拿哪些 / 输验证码 {english}，字母挨个念给我 / 做手账要描 {english}，字母按顺序报 / 老师点名让我拼 {english}，救我
打电话报 {english}，得逐字母念
@ends
“{word}”的{end}是哪个？ / 请写出“{word}”的{end}。 / 词语“{word}”里，{end}是什么？ / “{word}”这个词的{end}是？ / 告诉我“{word}”的{end}。
“{word}”中的{end}怎么写？ / 找出“{word}”的{end} / “{word}”里{end}是哪个字？ / {end}是什么：“{word}” / 写“{word}”，{end}是什么字？
“{word}”当中{end}叫什么字？ / “{word}”，取{end} / {word}{end}是啥 / {word}的{end}呢 / 哎{word}，{end}是啥来着 / {word}，{end}呗
{word}里头{end}啥字 / 嗯{word}的{end}是 / {word}{end}哪个字啊 / 只要{end}：{word} / {word}{end}咋写来着 / {end}，{word}，说一下
词语接龙，“{word}”的{end}是哪个字 / 我在描红“{word}”，{end}描哪个字 / 横幅挂歪了，“{word}”的{end}看不见，该是啥 / {who}写“{word}”漏了{end}，漏的是哪个字
印章刻“{word}”，{end}刻什么 / 猜词只给提示：“{word}”的{end} / 格子里写“{word}”，{end}那格写啥 / 广播念“{word}”，{end}没听清，是什么字
贴春联要贴“{word}”，{end}是哪张
@english_ends
{english} 的{end}字母是哪个？ / 请写出 {english} 的{end}字母。 / 单词 {english} 里，{end}字母是？ / {english} 这个词{place}的字母是什么？
告诉我 {english} {place}的字母。 / {english} 用哪个字母{place}？ / 说出 {english} 的{end}字母 / {english} 以什么字母{place}？
{english} 的{end}字母怎么写？ / 英文 {english} 的{end}字母是什么？ / {english} {place}字母？ / {english} {place}是啥字母
{english} {end}是哪个字母啊 / 哎 {english} 的{end}字母呢 / {english} {end}字母来着 / 嗯 {english} {place}那个字母 / {english} {place}写的啥字母
只要 {english} 的{end}字母 / {english} 拿啥字母{place}呀 / {english}，{end}字母呗 / {end}字母，{english} / {english} {place}的字母想不起来了
查字典查 {english}，它{place}是哪个字母 / {who}写 {english}，漏了{end}字母，漏了啥 / 填字游戏 {english} 的{end}格写什么
门牌只刻 {english} {place}的字母，刻哪个 / 字母操，比 {english} 的{end}字母 / 单词接龙，{english} 的{end}字母是 / 我给 {english} 描色，{end}字母涂红，是哪个字母
键盘打 {english}，{end}键按哪个字母 / 贴纸掉了，{english} 的{end}字母该补哪个
@shorter
请把下面这句缩短：{text} / 请精简：{text} / 这句话请写得更短：{text} / 保留主要意思，缩短句子：{text} / 用更少的字改写：{text} / 句子太长，请压缩。{text}
把多余的词删掉：{text} / 请写成短句：{text} / 缩短句子：{text} / 请简写这句话。{text} / 提取主干：{text} / 简化成一个短句：{text} / 短点：{text}
太啰嗦了，改短：{text} / 哎这句咋缩短，{text} / 帮缩一下：{text} / {text}短一点说呗 / {text}这句好长，砍一砍 / 说重点：{text} / {text}啰里啰嗦的，短点
嗯简单说就是？{text} / 字太多啦：{text} / 短句版：{text} / 发短信字数有限，帮我改短：{text} / 标题放不下，缩一缩：{text} / 便条只有一行，怎么写：{text}
老师说我这句不简洁：{text} / 我要念给小朋友听，短一些：{text} / 朋友圈想发短的：{text} / 字幕一行写不完，压短：{text} / 作文要求缩句，原句是：{text} / 留言太长了，改一下：{text}
@complete
请续完这句话：{beginning}…… / 为这句话补上结尾：{beginning}…… / 请把后面的话写出来：{beginning}…… / 完成下列句子。{beginning}…… / 补写后半句：{beginning}……
这句话缺结尾：{beginning}…… / 请接着往下说：{beginning}…… / 写完它：{beginning}…… / 下半句是什么？{beginning}…… / 请把句子写完整：{beginning}……
续句：{beginning}…… / 补一个合适的结尾：{beginning}…… / {beginning}……然后呢 / {beginning}……后头咋说 / 接着说：{beginning}…… / {beginning}……你接
哎帮我接上：{beginning}…… / {beginning}……往下编呗 / 嗯，{beginning}……下面说啥 / {beginning}……接一下 / {beginning}……没想好，你补
帮我收个尾：{beginning}…… / 后面写啥呀：{beginning}…… / 我日记写到“{beginning}”，下面写什么 / {who}说到一半走了：“{beginning}……”他想说啥
作文卡在这里：{beginning}…… / 书页撕了，只剩“{beginning}”，补上 / 语文题，续写：{beginning}＿＿ / 讲故事讲到“{beginning}”，接下去
玩句子接龙，我先来：{beginning}…… / 句子没写完铅笔断了：{beginning}…… / 台词忘了，上半句是“{beginning}”
@story
请讲一个{topic}的小故事。 / 请写一个有{topic}的短故事。 / 写一篇很短的故事，主角是{topic}。 / 能否说一个{topic}的故事？ / 以{topic}为题讲个故事 / 创作一个关于{topic}的短篇故事
请用几句话讲讲{topic}的故事。 / 我要一个{topic}的故事。 / 故事题目：{topic} / 请给孩子讲一段{topic}的故事 / 讲一则{topic}的小故事 / 关于{topic}，请编一个故事。
{topic}的故事来一个 / 哎讲个{topic}的故事呗 / 想听{topic}的，讲一个 / 有{topic}的故事没 / 嗯来段{topic}的故事 / 编个{topic}的呗，短点 / 给我说说{topic}，讲成故事
故事，{topic} / {topic}，讲个故事听听 / 无聊，讲个{topic}的故事解解闷 / 随口编个{topic}的故事 / 孩子不肯睡，非要听{topic}的故事 / 我在画绘本，主角{topic}，故事呢
车上还要坐很久，来个{topic}的故事打发时间 / 班会轮到我讲{topic}的故事，帮编一个 / 妹妹抱着玩具，想听{topic}的故事 / 下雨出不了门，讲讲{topic}的故事吧 / 手偶戏演{topic}，需要个小故事
故事会的主题是{topic}，你来一个 / {who}点名要听{topic}的故事
@poem
请以{topic}为题写四行诗。 / 请作一首关于{topic}的短诗。 / 写一首四句的诗，主题是{topic}。 / 能为{topic}写首小诗吗？ / 用四句诗描写{topic}。 / 请写诗一首：{topic}
诗题：{topic}，四句 / 我需要一首{topic}的四行小诗。 / 关于{topic}，请写一首小诗。 / 请用诗说说{topic}。 / 创作小诗，写{topic} / 能给我一首写{topic}的诗吗？
{topic}的诗来一首呗 / 哎写首{topic}的诗 / 整首诗，{topic} / 来四句诗，{topic}的 / 嗯想看{topic}的小诗 / {topic}，诗，短的 / 随便写首{topic}的诗
{topic}能写成诗不 / 给{topic}来几句诗 / 编四句{topic}的诗呗 / 会作诗不，写{topic} / 诗兴来了，写写{topic}吧 / 贺卡上想写几句{topic}的诗 / 黑板报要一首{topic}的小诗
孩子背诗，想要一首讲{topic}的 / 照片拍的是{topic}，配首小诗 / 诗歌课的作业是{topic}，四句就行 / {who}想读一首{topic}的诗 / 晚会上要朗诵，题目{topic}，写四句
本子第一页想抄一首{topic}的诗
@property
{claim}，这句话正确吗？ / 请判断对错：{claim}。 / “{claim}”对不对？ / {claim}，这是事实吗？ / 下面这句话是真的吗？{claim}。 / 是否可以说，{claim}？ / 判断题：{claim}。
{claim}，你同意吗？ / 请问这样说对吗：{claim} / “{claim}”这个说法正确吗？ / 对或错：{claim} / {claim}，是这样吗？ / {claim}吧 / {claim}，对不 / {claim}，是不
{claim}没错吧 / 哎{claim}是真的不 / 嗯{claim}，我没说错吧 / {claim}，真的假的 / 不会吧，{claim}？ / 听说{claim}，对吗 / {claim}，是吧 / 我觉得{claim}啊
{claim}，骗人的吧 / 同桌说{claim}，他说对了没 / 孩子告诉我{claim}，我该点头吗 / {who}在本子上写{claim}，打勾还是打叉 / 网上有人说{claim}，能信吗 / 我跟人打赌{claim}，能赢吗
小测验第一题：{claim} / 我一直以为{claim}，没记错吧 / 图画书上说{claim}，写得对不对
""").items()}
FRAMES = {name: (*frames, *more.FURTHER.get(f"task {name}", ())) for name, frames in FRAMES.items()}

# Memory: how people tell it, and, after ``=``, how they ask for it later

MEMORY = more.groups("""
@name
您好，本人名叫{value}。 / 请称呼我{value}。 / 我的大名是{value}。 / 咱们认识一下，我叫{value}。 / 我姓甚名谁？我叫{value}。 / 我的全名就是{value}。
请把我的名字记成{value}。 / 这边是{value}，你好。 / 我{value}啊 / 嘿我是{value} / 叫我{value}呗 / 我名儿叫{value} / 喊{value}就行 / 哦对我叫{value}
就管我叫{value}吧 / 老师点名点到{value}，那就是我 / 爸妈给我取的名是{value} / 我的胸牌上写着{value} / 快递写{value}收，是我 / 本子封面写的名字是{value}，我的本子
群里那个{value}就是我 / 签到表上{value}那一行是我
= 请问我叫什么名字？ / 我的姓名是什么？ / 请说一下我的称呼。 / 你知道我的姓名吗？ / 我是用什么名字介绍自己的？ / 你记下的名字是什么？ / 我告诉你的名字是？ / 与你说话的人叫什么？ / 我叫啥 / 我叫啥呀你记得不
哎我名字呢 / 我是谁啊 / 我名儿叫啥 / 你该管我叫啥 / 还认得我不，我叫什么 / 嗯那我叫什么 / 名字忘没忘，说说看 / 你要给我写信，开头写谁的名字 / 我的快递该写谁收 / 帮我填表，姓名那格填什么
点名点到我，老师会喊什么 / 跟朋友说起我，你会说谁 / 我生日蛋糕上该写谁的名字 / 我来敲门，你开门会喊谁 / 给我做张名片，印什么名字 / 我的杯子要贴名字，贴啥 / 如果你在人群里找我，要喊什么
@pet
我养的{kind}名叫{value}。 / 我家有一只{kind}，它的名字是{value}。 / 我为{kind}起名叫{value}。 / 我的{kind}，名字是{value}。 / 家里的{kind}被我们叫作{value}。
我有只{kind}，名为{value}。 / 我们家{kind}的名字是{value}。 / 我领养了一只{kind}，给它取名{value}。 / 我家有{kind}，叫{value} / 我家{kind}叫{value}哈
家里有只{kind}叫{value}呢 / 哎我那{kind}叫{value} / 我养了只{kind}，就叫{value} / {value}是我的{kind}呀 / 我{kind}名儿叫{value}
对了我有{kind}，叫{value} / 喊一声{value}，我的{kind}就跑过来 / 我家{kind}的牌子上刻着{value} / 昨晚我的{kind}{value}又把我吵醒了
带我的{kind}看医生，病历写的名字是{value} / 我妹妹给我家{kind}起了名，叫{value} / 趴在我腿上的{kind}叫{value}
= 请问我的{kind}叫什么名字？ / 我家{kind}的名字是什么？ / 我养的{kind}名叫什么？ / 请说出我{kind}的名字。 / 我给{kind}起的名是哪个？ / 我提到的{kind}叫什么？
你记得我家{kind}的名字吗？ / 那只{kind}的名字是？ / 我{kind}叫啥 / 我家{kind}叫啥呀 / 哎我的{kind}叫什么来着 / 我{kind}名儿呢 / 我那{kind}你还记得叫啥不
嗯我家{kind}叫 / 我的{kind}呢，叫什么 / {kind}的名字，说说 / 想叫我的{kind}吃饭，该喊什么 / 我的{kind}走丢了，启事上名字写什么 / 给我的{kind}做个名牌，刻啥
医生问我的{kind}叫什么，怎么答 / 你来我家，怎么招呼我的{kind} / 我的{kind}过生日，贺卡写给谁 / 我喊哪个名字，我的{kind}会跑过来 / 在画上写我{kind}的名字，写什么
我出门了，请你喂我的{kind}，它叫什么 / 朋友问起我家{kind}的名字，你替我说 / 我的{kind}的窝上贴着名字，贴的是啥
@color
我最偏爱的颜色是{value}。 / 所有颜色中，我最喜欢{value}。 / 我喜爱的颜色为{value}。 / 若问我喜欢的颜色，那就是{value}。 / 我特别中意{value}这种颜色。 / {value}是我喜欢的颜色。
就颜色来说，我喜欢{value}。 / 最合我心意的颜色是{value}。 / 我就稀罕{value} / 颜色嘛，我喜欢{value} / 我可喜欢{value}了 / 我超爱{value} / 哎我喜欢的色儿是{value}
颜色我就认{value} / {value}最好看啦，我最喜欢 / 嗯我喜欢{value} / 我的房间刷成{value}，因为最喜欢 / 我衣柜里全是{value}，谁叫我爱这颜色 / 我画画老是先用完{value}，因为最爱它
换手机壳我又选了最喜欢的{value} / 我的自行车挑了{value}，那是我最爱的颜色 / 气球我要{value}的，最喜欢这色
= 请问我喜欢的颜色是哪一种？ / 我最偏爱的颜色是什么？ / 我说自己中意什么颜色？ / 哪种颜色是我喜欢的？ / 你记得我喜爱的颜色吗？ / 请说出我最喜欢的颜色。 / 我提到喜欢的颜色是？ / 我告诉你我爱的是哪个颜色？
我喜欢啥颜色 / 我爱啥色儿来着 / 哎我最喜欢哪个颜色 / 我稀罕什么颜色呀 / 颜色我喜欢哪个 / 嗯我喜欢的颜色呢 / 还记得不，我爱什么颜色 / 我最爱的色是啥 / 给我买围巾，挑什么颜色我会高兴
我要刷墙，你猜我选哪个色，我提过的 / 送我气球选哪种颜色好 / 帮我挑一件毛衣，颜色选什么 / 蜡笔只能拿一支，我会拿什么颜色 / 给我做张贺卡，用什么颜色的纸 / 我的新书包大概会是什么颜色 / 我选手机壳，会选什么颜色
我的雨伞该买什么颜色 / 要让我开心，花束该是什么颜色 / 画我的房子，用哪种颜色我最满意
@food
我最喜欢的食物是{value}。 / 我非常爱吃{value}。 / 在吃的方面，我最爱{value}。 / 我最中意的美食是{value}。 / 论吃的，我首选{value}。 / {value}是我最爱吃的食物。
我对{value}百吃不厌，最爱吃。 / 我的最爱美食为{value}。 / 我就好{value}这口 / 我可爱吃{value}了 / 我馋{value}，最爱这个 / 一看到{value}我就走不动道，太爱吃了
吃的嘛，我爱{value} / 嗯我爱吃{value} / 哎我就爱吃{value} / {value}我能吃一大份，最爱了 / 过生日我不要别的，就要最爱吃的{value} / 食堂一有{value}我就去排队，最爱吃
妈妈知道我爱吃{value}，周末总做 / 搬家那天我只想吃最爱的{value} / 让我点菜我每次都点{value}，因为爱吃 / 冰箱里总备着{value}，我爱吃嘛
= 请问我最爱的食物是什么？ / 我喜欢吃的是哪样东西？ / 我说过我最爱吃什么？ / 请说出我爱吃的东西。 / 我最中意的美食是哪个？ / 哪样食物是我最爱吃的？ / 你记得我爱吃的是什么吗？ / 我提过的美食是？ / 我爱吃啥
我爱吃啥来着 / 哎我最爱吃什么呀 / 我好哪一口 / 我馋的是啥 / 嗯我爱吃什么 / 吃的我喜欢啥 / 还记得我爱吃啥不 / 我来你家吃饭，你该做什么 / 给我过生日，桌上一定要有什么吃的 / 帮我点外卖，点我爱吃的，点啥
我没胃口的时候，拿什么哄我 / 带我去馆子，找卖什么的那家 / 食堂有什么我会去排队 / 想请客让我开心，买什么吃的 / 我加班饿了，给我带点什么好 / 看我的样子，一闻到什么会流口水 / 野餐给我带什么最好
妈妈想做我爱吃的，该做哪样
@place
我目前居住在{value}。 / 我的住处在{value}。 / 我是住在{value}的。 / 我如今在{value}安了家。 / 我居住的城市是{value}。 / 我家位于{value}。 / 我的家安在{value}。
我和家人都住在{value}。 / 我住{value} / 我家在{value}呢 / 我搁{value}住 / 我现在人在{value}，家也在这 / 哎我住{value}的 / 嗯我家是{value}的 / 我就住{value}啊
咱家在{value} / 我每天在{value}挤地铁回家 / 从我家窗户能看见{value}的夜景 / 下了火车到{value}就是我家了 / 我的快递都寄到{value}，家在那儿 / 我在{value}租了房子住下
我搬来{value}住三年了
= 请问我居住在哪座城市？ / 我的住处在什么地方？ / 我家位于哪里？ / 请说出我住的城市。 / 我住在哪一个城市？ / 你记得我居住的地方吗？ / 我提到我的家在哪？ / 哪座城市是我住的地方？ / 我住哪 / 我家在哪儿啊
哎我住哪来着 / 我搁哪住呢 / 我家是哪儿的 / 嗯我住什么城市 / 还记得我住哪不 / 我住的城市叫啥 / 寄东西给我，要寄到哪个城市 / 来我家做客，车票买到哪儿 / 要看我家那边的天气，查哪个城市 / 我下班回家，回的是哪座城
在地图上找我家，该看哪个城市 / 我打车回家，车在哪座城市里开 / 我的信封上，城市写什么 / 朋友来找我，飞机该落在哪儿 / 你要上门找我，先到哪座城市 / 我每天醒来是在哪个城市 / 填住址，城市那一格填啥
@animal
我最喜爱的动物是{value}。 / 动物当中，我最喜欢{value}。 / 我尤其喜欢{value}这种动物。 / 若论动物，我最爱{value}。 / {value}是我喜欢的动物。 / 我偏爱的动物为{value}。
我心里最好的动物是{value}。 / 所有动物里，{value}最让我喜欢。 / 动物我就爱{value} / 我可喜欢{value}这动物了 / 我超爱{value}，动物里排第一 / 动物嘛，我喜欢{value}
哎我最爱的动物是{value} / 嗯我喜欢{value}，说动物的话 / 我稀罕{value}这种动物 / {value}太有意思了，是我最爱的动物 / 看动物的节目我只等{value}，最爱它
我的玩偶全是{value}，最喜欢这动物 / 下辈子变动物我要变{value}，最喜欢它 / 我画动物总画{value}，因为最爱 / 我墙上贴着{value}的照片，那是我最爱的动物 / 动物贴纸我只收集最喜欢的{value}
= 请问我最喜爱哪种动物？ / 我偏爱的动物是什么？ / 请说出我喜欢的动物。 / 哪种动物最让我喜欢？ / 我提过自己喜欢什么动物？ / 你记得我喜爱的动物是哪种吗？ / 我说的动物是什么？ / 所有动物里我最爱谁？ / 我喜欢啥动物
我爱啥动物来着 / 哎我最爱的动物呢 / 动物我喜欢哪个 / 我稀罕啥动物 / 嗯我喜欢的动物是 / 还记得我爱什么动物不 / 我最爱的动物，说说 / 去动物园，你会先带我看什么 / 给我买玩偶，买什么动物的 / 我画动物，多半会画什么
送我一张动物照片，该选哪种 / 给我讲动物故事，主角选谁我会高兴 / 我的动物贴纸大概是什么图案 / 变成动物的话，我想变什么，按我喜欢的 / 我看动物节目在等谁出场 / 挑一件带动物的睡衣给我，什么动物 / 在我蛋糕上画个动物，画啥
如果我开动物馆，第一个请谁
@job
我从事的职业是{value}。 / 我以{value}为业。 / 我的身份是{value}。 / 我工作的岗位是{value}。 / 我是做{value}的。 / 目前我担任{value}。 / 论职业，我是{value}。
本人是一名{value}。 / 我是干{value}这行的 / 我就是个{value} / 我上班当{value}呢 / 哎我是{value}哦 / 嗯我是当{value}的 / 工作嘛，我是{value} / 我靠当{value}吃饭
我刚当上{value} / 我的工作证上写着{value} / 下班脱了工作服，我这个{value}才算歇下 / 我今年转行当了{value} / 别人见我就说，{value}来了，那是我的工作
我同学都改行了，只有我还是{value} / 名片上印的是{value}，是我
= 请问我从事什么职业？ / 我的职业是哪一种？ / 请说出我的职业。 / 我以什么为业？ / 我提过的工作是什么？ / 你记得我的职业吗？ / 我担任什么工作？ / 我的岗位是什么？ / 我干啥的 / 我上班干啥来着
哎我是干什么工作的 / 我啥职业 / 我的饭碗是啥 / 嗯我是做啥的 / 还记得我干哪行不 / 我的工作呢，是啥 / 填表的职业一栏，我该写什么 / 你向别人介绍我，会说我是做什么的 / 名片上我的职务印什么
我穿上工作服是去干什么的，我是谁 / 孩子问我是干什么的，该怎么说 / 相亲的人问我的职业，你替我答 / 我早上出门去当什么 / 要拍我工作的样子，拍的是哪种职业 / 我靠哪一行吃饭 / 在职业那一页，该给我贴哪张图
班上开家长职业课，我能讲哪一行
@age
我的年龄为{value}。 / 我现年{value}。 / 到今天为止我{value}。 / 我的岁数是{value}。 / 按周岁算，我{value}。 / 我今年的年纪是{value}。 / 我的实际年龄{value}。
请记下，我{value}。 / 我都{value}啦 / 我才{value} / 我{value}咯 / 哎我今年{value}了呢 / 嗯我{value} / 我{value}，不算大吧 / 年纪嘛，{value}
过完年我{value}了 / 蛋糕上的蜡烛说明我{value}了 / 我这个{value}的人还在学写代码 / 买票时我说我{value} / 体检表上写的是我{value} / 昨天生日，从此我{value}了
排队报名，我填的年龄是{value}
= 请问我的年龄是多大？ / 我现年几岁？ / 我的岁数是多少？ / 请说出我的年龄。 / 我今年的年纪是多少岁？ / 你记得我几岁吗？ / 我提到自己多少岁？ / 我有多大年纪？ / 我多大 / 我几岁啦 / 我多大啦来着
哎我今年几岁呀 / 我岁数呢 / 嗯我多大了 / 还记得我几岁不 / 我到底多大，你说 / 蛋糕上给我插几根蜡烛 / 填表的年龄一栏，我该写几 / 买票要报我的年龄，报多少 / 别人问你我多大，你怎么说 / 体检表要写我的岁数，写几
我到这个世界多少年了 / 参加比赛分年龄，我算几岁 / 祝我生日快乐，我是几岁生日 / 挑书要看年龄，按我的该看几岁的 / 我活了多少年了 / 医生问我多大，你替我答
@number
我的幸运数为{value}。 / 我的吉祥数字是{value}。 / 对我来说，幸运的数字是{value}。 / {value}是我的幸运数字。 / 我把{value}当作幸运数字。 / 给我带来好运的数是{value}。
我认定的幸运数字为{value}。 / 请记好，我的幸运数字就是{value}。 / 我幸运数字{value} / 幸运数嘛，{value} / 我就信{value}这个数，幸运 / 哎我的幸运数是{value}哦
嗯{value}是我幸运数 / {value}，我的幸运数，记牢 / 我的好运数字就{value}啦 / 我老觉得{value}能带来好运 / 我球衣背后印的是幸运数字{value} / 抽奖我总写{value}，那是我的幸运数
我在{value}号桌中过奖，它就成了我的幸运数字 / 我的门牌刚好是我的幸运数{value} / 选座我总选{value}，图个吉利，幸运数嘛 / 跑步的号码布我要了幸运数{value}
= 请问我的幸运数字是几？ / 我的吉祥数字是哪个？ / 请说出我的幸运数。 / 哪个数字给我带来好运？ / 我认定的幸运数字是多少？ / 你记得我的幸运数字吗？ / 我提过的幸运数是？ / 哪个数是我的幸运数字？ / 我幸运数字几来着
我幸运数是啥 / 哎我的幸运数呢 / 我信哪个数 / 我的好运数字几啊 / 嗯我的幸运数字是 / 还记得我幸运数不 / 幸运数，说说我的 / 给我印球衣，背后印几号 / 我抽奖会写哪个数 / 替我选座位号，图吉利选几
我的号码布该要几号，按我的幸运数 / 猜我会押哪个数，我说过我信它 / 挑门牌号我会挑几 / 我的彩票上多半有哪个数 / 如果摇号摇到我的幸运数，那是几 / 选电话尾号图好运，我会选什么数 / 我看到哪个数会高兴得跳起来
骰子要是什么数都有，我想掷出几
@plan
我{time}的打算是{value}。 / {time}，我计划{value}。 / 我{time}已经安排好了：{value}。 / {time}我将要{value}。 / 我的{time}安排为{value}。
我预定{time}{value}。 / {time}我有一件事，就是{value}。 / 我拟定{time}{value}。 / 我{time}要忙着{value} / {time}我想着{value}
我{time}{value}去咯 / 哎{time}我要{value}呢 / 嗯{time}打算{value} / {time}嘛，我{value} / {time}没别的，就{value} / 等{time}我就{value}
我跟同学说好{time}{value} / 我在本子上写了，{time}{value} / 盼了好久，{time}终于能{value} / 家里人答应我{time}{value} / 闹钟都定好了，{time}{value}
约我别约{time}，我要{value}
= 请问我{time}有什么打算？ / 我{time}的计划是哪件事？ / 请说出我{time}的安排。 / 我{time}预定做什么？ / {time}我将要做哪件事？ / 你记得我{time}的打算吗？
我提过{time}要做什么？ / 我{time}安排了什么？ / 我{time}干啥 / {time}我要干啥来着 / 哎我{time}有啥事来着 / {time}我啥安排 / 我{time}打算干嘛呀 / 嗯我{time}要做啥
还记得我{time}干嘛不 / {time}呢，我说要干啥 / 有人约我{time}见面，我原来有什么事 / 帮我写日程，{time}那格填什么 / {time}一到，你提醒我去做什么 / 如果{time}找我，我多半在做什么
朋友问我{time}忙什么，你替我说 / 我的本子上{time}那行写着啥 / {time}我为什么没空，要做什么 / 我盼着{time}，是因为能做什么 / 给我{time}定个闹钟，写上什么事 / {time}我该准备去做什么
我妈问我{time}的计划，怎么答
@sibling
我有{kind}，名叫{value}。 / 我{kind}的名字叫作{value}。 / 我家{kind}的姓名是{value}。 / 家里还有我{kind}，叫{value}。 / 我{kind}姓名为{value}。
我那位{kind}，大名{value}。 / 我来说说我{kind}，名字是{value}。 / {value}就是我的{kind}。 / 我{kind}就叫{value} / 我{kind}叫{value}啊
哎我{kind}叫{value}哦 / 嗯我{kind}是{value} / 我{kind}名儿是{value} / 我跟你说，我{kind}叫{value} / {value}是我{kind}呀
家里那个{value}是我{kind} / 我{kind}{value}今天来看我了 / 我和{kind}{value}住一个屋 / 爸妈给我{kind}取名{value} / 我{kind}{value}考上大学了
电话那头是我{kind}{value} / 照片上站我旁边的是{kind}{value}
= 请问我{kind}叫什么名字？ / 我{kind}的姓名是什么？ / 请说出我{kind}的姓名。 / 我的{kind}名叫什么？ / 我提到的{kind}是谁？ / 你记得我{kind}的姓名吗？ / 我{kind}的大名是？
我家{kind}的名字是哪个？ / 我{kind}大名叫啥 / 我{kind}叫啥呀你记得不 / 哎我{kind}叫什么来着 / 我{kind}姓名是啥 / 我{kind}是谁来着 / 嗯我{kind}叫 / 还记得我{kind}叫啥不
我那{kind}叫啥 / 给我{kind}写贺卡，抬头写谁 / 我{kind}来接电话，你该怎么叫 / 我{kind}的书包要写名字，写什么 / 照片背面要写我{kind}的名字，写啥 / 我喊{kind}吃饭，会喊哪个名字
老师问我{kind}的名字，怎么答 / 给我{kind}寄快递，收件人写谁 / 我{kind}的生日蛋糕写什么名字 / 请我{kind}上台，主持人要念哪个名字 / 我家户口本上，{kind}那页写着谁
你要是见到我{kind}，怎么称呼
@instrument
我学习的乐器是{value}。 / 我会{value}这种乐器。 / 我演奏的乐器为{value}。 / 我掌握的乐器是{value}。 / 论乐器，我会的是{value}。 / 我每周上{value}课。
{value}是我学的乐器。 / 我选择的乐器是{value}。 / 我玩{value}的，乐器 / 乐器嘛，我会{value} / 我刚开始学{value}这乐器 / 哎我练{value}呢 / 嗯我的乐器是{value}
我会点儿{value} / 我天天跟{value}较劲，乐器真难 / 我学{value}两年啦 / 邻居老听见我练{value} / 我背着{value}去上音乐课 / 乐队里我负责{value}
我把压岁钱买了{value}，天天练 / 晚会上我要表演{value} / 老师夸我的{value}练得好
= 请问我学习哪种乐器？ / 我会的乐器是什么？ / 请说出我的乐器。 / 我演奏哪种乐器？ / 我提过的乐器是哪个？ / 你记得我会什么乐器吗？ / 我掌握的是哪样乐器？ / 哪种乐器是我在学的？ / 我学啥乐器 / 我会啥乐器来着
哎我玩的是什么乐器 / 我练啥呢，乐器 / 乐器我会哪个 / 嗯我的乐器呢 / 还记得我学啥乐器不 / 我那乐器是啥 / 晚会要我表演，我会拿着什么上台 / 邻居听见我家的琴房里在练什么 / 乐队缺人，我能顶哪个乐器
我去音乐课，背的是什么 / 给我买乐谱，买什么乐器的 / 我请老师教课，教的是哪种乐器 / 拍一张我表演的照片，手里是什么乐器 / 我家里摆着哪种乐器 / 合奏的时候，我那部分是什么乐器 / 要送我一张乐器的唱片，选哪种
同学想跟我学乐器，能学到什么
@sport
我最喜爱的运动项目是{value}。 / 运动方面，我喜欢{value}。 / 我热爱的运动为{value}。 / 我偏爱{value}这项运动。 / 若论运动，我最喜欢{value}。 / {value}是我喜欢的运动。
我最常做的运动是{value}。 / 我的体育爱好是{value}。 / 运动嘛，我就爱{value} / 我可喜欢{value}了，运动里第一 / 哎我最爱的运动是{value} / 嗯运动我喜欢{value}
我超爱{value}这项运动 / 体育我就好{value} / 我一有空就想着{value}，最爱的运动 / {value}这运动我最上瘾 / 体育课我只盼着{value}，最爱的 / 我参加了{value}队，因为最喜欢
周末我总约人练{value}，最喜欢的运动嘛 / 运动会我报了最拿手的{value} / 放学我先练{value}再回家，最爱这运动 / 电视里我只看{value}比赛，最喜欢
= 请问我喜爱的运动是哪项？ / 我热爱什么运动？ / 请说出我喜欢的运动。 / 我偏爱的运动项目是？ / 哪项运动是我喜欢的？ / 你记得我的体育爱好吗？ / 我提到的运动是哪一项？ / 我的体育爱好是什么？ / 我喜欢啥运动
我爱啥运动来着 / 哎我最爱的运动呢 / 运动我喜欢哪个 / 我体育好哪一口 / 嗯我喜欢的运动是 / 还记得我爱什么运动不 / 我对啥运动上瘾 / 约我出去锻炼，约什么好 / 运动会我多半报什么 / 体育课上我盼着什么
给我买运动装备，按什么运动买 / 周末去体育馆，我会去做什么 / 我进了学校的什么队，按我的爱好 / 电视上有什么比赛我会看 / 送我两张比赛的票，选什么项目 / 我放学不回家，多半在做什么运动 / 想和我交朋友，陪我做什么运动
给我报个运动班，报哪个
@drink
我最喜欢的饮品是{value}。 / 喝的方面，我最爱{value}。 / 我爱喝的是{value}。 / 我偏爱的饮料为{value}。 / 论喝的，我首选{value}。 / {value}是我爱喝的饮料。
我非常爱喝{value}。 / 我最中意喝{value}。 / 我就爱喝{value} / 喝的嘛，我爱{value} / 我可爱喝{value}了 / 哎我最爱喝{value} / 嗯我爱喝{value}
一天不喝{value}我就难受，太爱喝了 / 我好{value}这一口，爱喝 / {value}我能连喝三杯，最爱 / 进店我总点{value}，爱喝 / 我桌上永远有一杯爱喝的{value}
朋友来都给我带{value}，知道我爱喝 / 我保温杯里装的是最爱喝的{value} / 聚会我不喝别的，就喝最爱的{value} / 加班靠{value}撑着，我最爱喝
= 请问我爱喝的饮料是哪种？ / 我最喜欢的饮品是什么？ / 请说出我爱喝的东西。 / 我偏爱喝什么？ / 哪种饮料是我爱喝的？ / 你记得我爱喝什么吗？ / 我提过喜欢喝的是？ / 我中意的饮品是哪个？ / 我爱喝啥 / 我爱喝啥来着
哎我最爱喝什么呀 / 喝的我喜欢哪个 / 我好喝什么 / 嗯我爱喝的是 / 还记得我爱喝啥不 / 我离不开的是啥喝的 / 我口渴了，给我倒杯什么 / 来我这儿带饮料，带哪种 / 帮我点喝的，点什么我会高兴 / 我的保温杯里多半装着什么
进了店，我会跟店员要一杯什么 / 聚会给我备点什么喝的 / 冰箱里给我留一瓶什么 / 我犯困，递给我什么喝的好 / 早餐配什么喝的我最高兴 / 你请客，我那杯点啥 / 桌上那杯是我的，是什么饮料
@season
四季之中，我最喜爱{value}。 / 我偏爱的季节是{value}。 / 若论季节，我最喜欢{value}。 / 我钟爱{value}这个季节。 / 最合我意的季节是{value}。 / {value}是我喜欢的季节。
一年之中我最中意{value}。 / 我喜欢的季节为{value}。 / 季节我就爱{value} / 季节里我可喜欢{value}了 / 哎我最爱{value}这季节 / 嗯季节我喜欢{value} / 我就盼{value}，最爱
{value}最舒服，我最喜欢 / 我超爱{value}这时候 / 还是{value}好，我最爱 / 旅行我总挑在{value}，最喜欢这季节 / 我的婚礼想办在最爱的{value} / 我的照片全是{value}拍的，最爱那会儿
一到{value}我心情就好，最喜欢 / 我画的风景都是{value}，最喜欢嘛 / 要是能选，我希望天天是最爱的{value}
= 请问我最喜爱哪个季节？ / 我偏爱什么季节？ / 请说出我喜欢的季节。 / 我钟爱的季节是哪一个？ / 四季里哪个最合我意？ / 你记得我喜欢哪个季节吗？ / 我提到的季节是？ / 我中意一年里的哪个季节？ / 我喜欢啥季节
我爱哪个季节来着 / 哎我最爱的季节呢 / 季节我喜欢哪个 / 我盼着啥季节 / 嗯我喜欢的季节是 / 还记得我爱哪季不 / 我最爱的季节说说 / 约我去旅行，该约在哪个季节 / 我心情最好是在一年的什么时候 / 我画风景多半画哪个季节
要给我拍照，等哪个季节拍 / 我的婚礼该办在哪个季节 / 如果天天一个季节，我会选什么 / 给我挑张风景画，选哪个季节的 / 我盼着一年里的哪几个月，算哪个季节 / 想送我当季的礼物让我高兴，等到哪个季节 / 我最不想让哪个季节过去
春夏秋冬，我会给谁投票
@month
我出生的月份是{value}。 / 我的生日月份为{value}。 / 我于{value}出生。 / 我过生日的月份是{value}。 / {value}是我出生的月份。 / 按公历，我生日在{value}。
我的出生月是{value}。 / 每逢{value}便是我的生日。 / 我生日{value} / 我{value}的生日哈 / 我过生日在{value}呢 / 哎我{value}生的 / 嗯我生日是{value}份
生日嘛，{value} / 等{value}我就又大一岁 / 别忘了我{value}过生日哦 / 妈妈说我是{value}来到世上的 / 一到{value}我就等着收生日礼物 / 我家每年{value}买蛋糕，给我过生日
身份证上写着我{value}出生 / 我的生日派对定在{value} / 日历的{value}那页我画了蛋糕，是我生日
= 请问我出生在几月？ / 我的生日月份是几月？ / 请说出我生日的月份。 / 我于几月出生？ / 哪个月份有我的生日？ / 你记得我的生日在几月吗？ / 我提过生日是哪个月？ / 我的出生月份是哪个？ / 我几月生日来着
我生日几月啊 / 哎我啥时候生日，几月 / 我几月生的 / 生日呢，我几月 / 嗯我的生日月 / 还记得我几月过生日不 / 我哪月又大一岁 / 蛋糕该在几月给我订 / 几月该给我送生日礼物 / 日历上哪个月要圈出我的生日
我的派对在几月办 / 填表的出生月份，我填几 / 妈妈是几月生下我的 / 你想给我惊喜，要等到几月 / 我身份证上的月份是几 / 到了几月我会等着收礼物 / 几月我家会给我点蜡烛 / 生日贺卡几月寄给我才不晚
@lost
我的钥匙存放在{value}。 / 请记住，我的钥匙在{value}。 / 我将钥匙置于{value}。 / 我钥匙的位置是{value}。 / 家里的钥匙放在{value}。 / 我已把钥匙收在{value}。
钥匙被我留在{value}了。 / 备忘：钥匙在{value}。 / 钥匙我扔{value}了 / 钥匙搁{value}呢 / 我钥匙塞{value}了哈 / 哎钥匙我放{value}啦 / 嗯钥匙在{value}，记着点
帮我记下呗，钥匙在{value} / 钥匙丢{value}了，省得忘 / 钥匙嘛，在{value} / 出门怕丢，我把钥匙藏在{value} / 要是我问起钥匙，就说在{value} / 我回家顺手把钥匙搁在{value}
备用钥匙我藏到了{value} / 我记性差，先说好，钥匙在{value} / 给你透个底，开门的钥匙在{value}
= 请问我的钥匙放在何处？ / 我钥匙的位置在哪里？ / 请说出钥匙的位置。 / 我把钥匙收在哪里了？ / 我提过钥匙放哪儿了？ / 你记得钥匙的位置吗？ / 钥匙被我留在什么地方？ / 我的钥匙存放在哪里？ / 钥匙搁哪了
我钥匙呢 / 钥匙放哪来着 / 哎钥匙在哪啊 / 我把钥匙扔哪了 / 嗯钥匙在哪 / 还记得我钥匙在哪不 / 钥匙塞哪了呀 / 我要出门，该去哪儿拿钥匙 / 进不了门了，我该翻哪里找钥匙 / 急着开车，钥匙去哪找
我翻遍口袋没有钥匙，它在哪儿来着 / 门锁了，开门的东西放在什么地方 / 我弟弟要用钥匙，让他去哪拿 / 锁门要用钥匙，该往哪儿伸手 / 出门前我会在哪儿摸到钥匙 / 忘性真大，开门的那串我收在哪 / 快迟到了，钥匙在什么地方
你替我取下钥匙，到哪里取
""", {})

# Words to fill in

GIVEN = """子涵 雨桐 梓萱 浩宇 宇轩 诗涵 一诺 思琪 嘉怡 俊熙 博文 若曦 佳宁 明轩 晨曦 雅婷 志强 国庆 秀英 桂兰 玉珍 海燕 春梅 建华 丽娟 文博 晓峰 永刚 立新 红霞 雪莲 振宇 思源 佩珊
可欣 奕辰 沐阳 语嫣 依依 星辰 知远 书瑶 景行 清扬 乐天 安然 若兰 青山 望舒 云飞 凯文 家宝 世杰 怀瑾 采薇 念慈 婉清 梦洁 宏远 兆丰 秋实 冬梅 夏荷 春生 长河 向东 卫国 爱华 金凤 银花 小满
谷雨 立夏 白露 霜降 阿宝 阿香 阿贵 阿旺 小七 小九 大壮 二虎 三宝 圆圆 妞妞 晶晶 莉莉 媛媛 菲菲 倩倩 薇薇 琳琳 楠楠 冰冰 蓉蓉""".split()
SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹"
NAMES = tuple(dict.fromkeys([*told.VALUES["name"], *GIVEN,
                             *(SURNAMES[(7 * i + 31 * j) % len(SURNAMES)] + name for i, name in enumerate(GIVEN[:70])
                               for j in range(4))]))
VALUES = {
    "name": NAMES,
    "sibling": NAMES,
    "pet": told.VALUES["pet"] + tuple("""饭团 麻薯 豆包 栗子 花生 芋圆 糯米 奶盖 米粒 煤球 灰灰 橘子 柚子 桃桃 西西 多多 来福 富贵 大黄 小花 虎子 闪电 旋风 月饼
曲奇 泡芙 布朗 摩卡 拿铁 可可 乌云 棉花 毛球 豌豆 土匪 元宝 招财 进宝 胖墩 圆墩 妮妮 贝贝 露露 皮皮 跳跳 叮当 铃铛 蓝莓 山竹 石榴 茉莉 桂花 十一 三三 九九 大圣 悟空 八戒 哪吒 墨墨 阿柴
萨摩 飞飞 卷卷 斑斑 雪饼 Lucky Coco Max Momo""".split()),
    "color": told.VALUES["color"] + tuple("""深蓝色 墨绿色 草绿色 酒红色 玫红色 桃红色 淡紫色 浅黄色 鹅黄色 橘红色 咖啡色 卡其色 青色 湖蓝色 宝蓝色 杏色 奶白色
藏青色 薄荷绿 藕粉色 土黄色 砖红色 象牙白 孔雀蓝""".split()),
    "food": told.VALUES["food"] + tuple("""麻辣烫 小笼包 煎饼 春卷 锅贴 热干面 螺蛳粉 米线 凉皮 肉夹馍 羊肉串 糖葫芦 麻婆豆腐 鱼香肉丝 红烧肉 糖醋排骨 番茄炒蛋
蛋炒饭 酸菜鱼 小龙虾 寿司 拉面 汉堡 薯条 意大利面 咖喱饭 三明治 牛排 年糕 粽子 月饼 汤圆 油条 豆花 烤红薯 炒栗子 卤蛋 臭豆腐 烤鱼 水煮鱼 东坡肉 狮子头 白切鸡 叉烧 肠粉 虾饺 蛋挞 双皮奶 绿豆糕
核桃酥 泡菜 石锅拌饭 担担面 刀削面 羊肉泡馍 油泼面 茶叶蛋 葱油饼""".split()),
    "place": tuple(dict.fromkeys([*told.VALUES["city"], *(city for _, city in more.PROVINCES), *"""深圳 东莞 佛山 珠海
惠州 中山 汕头 泉州 温州 宁波 绍兴 嘉兴 金华 苏州 无锡 常州 扬州 徐州 南通 镇江 芜湖 黄山 洛阳 开封 烟台 威海 潍坊 唐山 保定 大同 包头 呼和浩特 银川 乌鲁木齐 喀什 宜昌 襄阳 岳阳 株洲 柳州
南宁 北海 遵义 大理 绵阳 宜宾 景德镇 九江 赣州 香港 澳门 台北 高雄 延安 宝鸡 吉林 佳木斯 丹东 秦皇岛 柏林 悉尼 曼谷 首尔 多伦多 维也纳""".split()])),
    "animal": tuple(dict.fromkeys([*told.VALUES["animal"], *(animal.name for animal in tables.ANIMALS), *"""水獭
雪豹 金丝猴 丹顶鹤 羊驼 树懒 海狮 海龟 章鱼 水母 海星 变色龙 火烈鸟 猫鼬 浣熊 土拨鼠 仓鼠 龙虾 白鹭 萤火虫 小熊猫 犰狳 鸭嘴兽""".split()])),
    "job": tuple(dict.fromkeys([*told.VALUES["job"], *(job for job, _ in more.JOBS), *"""摄影师 设计师 翻译 编辑 主持人 演员
舞蹈老师 钢琴调音师 药剂师 快递员 外卖员 木匠 电工 焊工 园丁 花匠 导游 售货员 收银员 保安 法官 教练 数学老师 化验员 测量员 船长 列车员 潜水员 天文学家 考古学家 养蜂人 茶农 修表匠""".split()])),
    "age": tuple(f"{age} 岁" for age in range(5, 93)),
    "number": tuple(map(str, range(2, 1000))),
    "plan": told.VALUES["plan"] + tuple("""去钓鱼 去露营 去滑冰 去逛书店 去听音乐会 去看画展 去菜市场买菜 去理发 去打羽毛球 去摘草莓 去爬长城 去泡温泉 整理书架 修水龙头
洗车 烤饼干 织围巾 写一封信 拍一组照片 练毛笔字 学做寿司 拼一幅拼图 搭帐篷 带狗去打针 给花换盆 看一场球赛 陪奶奶逛街 去接表弟 刷墙 学下围棋 补牙 换灯泡 去机场接人 收拾行李 参加婚礼 听讲座""".split()),
    "instrument": told.VALUES["instrument"] + tuple("""琵琶 大提琴 萨克斯 长笛 小号 架子鼓 手风琴 电子琴 竖琴 唢呐 扬琴 古琴 箫 单簧管 双簧管 圆号 长号
尤克里里 口风琴 马头琴 柳琴 三弦 陶笛 手鼓""".split()),
    "sport": told.VALUES["sport"] + tuple("""棒球 高尔夫 滑冰 攀岩 射箭 击剑 柔道 拳击 太极拳 跳高 跳远 体操 举重 划船 冲浪 潜水 滑板 轮滑 冰球 橄榄球 台球
保龄球 瑜伽 马术 武术 跆拳道 长跑 标枪 铁饼 毽球""".split()),
    "drink": told.VALUES["drink"] + tuple("""奶茶 菊花茶 茉莉花茶 乌龙茶 普洱茶 酸奶 椰汁 橙汁 苹果汁 西瓜汁 蜂蜜水 热可可 汽水 苏打水 姜茶 红枣茶 玉米汁 核桃露
米酒 凉茶 拿铁 美式咖啡 抹茶 大麦茶 芒果汁 葡萄汁""".split()),
    "season": tables.SEASONS,
    "month": told.VALUES["month"],
    "lost": told.VALUES["lost"] + tuple("""鞋柜上 花盆底下 冰箱上面 枕头下面 窗台上 厨房台面上 信箱里 地毯下面 书桌左边 钱包里 衣柜顶上 玄关的盘子里 电视柜里 裤子口袋里
饼干盒里 门垫下面 车筐里 笔筒里 茶几上 工具箱里 大衣口袋里 洗衣机上 阳台的架子上 雨伞架旁边 行李箱里 帽子里 床底下 鱼缸后面 钢琴上 墙上的挂钩上""".split()),
}
KINDS = {"pet": words.PET_KINDS + ("松鼠", "小鸟", "小猪", "刺猬", "龙猫", "鸽子"),
         "plan": words.TIMES + ("星期六", "下周", "这个周末", "寒假"),
         "sibling": ("哥哥", "弟弟", "姐姐", "妹妹", "表哥", "表姐", "表弟", "表妹", "双胞胎哥哥", "小弟")}
OWN = {"number": ("你的幸运数字是{value}", "你还没有说过你的幸运数字。", "我还不知道你的幸运数字。"),
       "sibling": ("你{kind}叫{value}", "你还没有说过你{kind}的名字。", "我还不知道你{kind}叫什么。")}
CHANGED = more._split("""
刚才的请改成{value}。 / 请更新一下，现在是{value}。 / 我要修改，正确的是{value}。 / 以{value}为准。 / 请把前面的换成{value}。 / 我想了想，还是{value}。
之前的不算，{value}才对。 / 抱歉，实际上是{value}。 / 我更正刚说的，{value}。 / 现在情况变了，是{value}了。 / 哎呀说反了，是{value} / 啊呸，是{value}
等下等下，{value}才对 / 嗯不是那个，{value} / 我嘴瓢了，{value} / 打错字啦是{value} / 改改改，{value} / 刚逗你的，其实{value} / 那是以前啦，现在是{value}
算了还是{value}吧 / 输入法跳错了，我要打的是{value} / 旁边人提醒我说错了，应当是{value} / 翻了下本子，写的是{value} / 刚刚那句我在想别的，真的是{value}
今天起不一样了，变成{value} / 你别记前面那个，记{value}
""")
TOLD_AGAIN = ("不对，重说，", "我重新说：", "前面那句作废，", "说错了重来，", "哎不是，", "其实啊，", "等等，", "改一下：", "错了错了，", "嗯，应该这么说，")
NOT_TOLD = "这个你还没有告诉我。"


def _thing(name: str) -> told.Thing:
    """What is told under this name, in the free wordings, with the clause and the honest answers of the sibling."""
    clause, *unknown = OWN.get(name) or (told.THINGS[name].clause, *told.THINGS[name].unknown)
    tell, asked = ((*forms, *more.FURTHER.get(f"{mark} {name}", ())) for mark, forms in zip(("told", "asked"), MEMORY[name]))
    return told.Thing(name, VALUES[name], tell, clause, ("记住了，" + clause + "。", "好的，" + clause + "。"), asked,
                      (clause + "。",), (*unknown, NOT_TOLD))


THINGS = {name: _thing(name) for name in MEMORY}

MEMBERS: dict[str, list[str]] = {}
for _category, *_words in known.ALL_CATEGORIES + tables._rows("""
水果 李子 杏 石榴 柚子 猕猴桃 火龙果 蓝莓 枇杷
蔬菜 生菜 韭菜 豆角 莲藕 西兰花 辣椒
交通工具 公交车 摩托车 高铁 卡车 直升机 电动车 帆船 出租车
运动 滑雪 排球 网球 羽毛球 跳高 划船 射箭 体操
乐器 琵琶 大提琴 唢呐 口琴 萨克斯 长笛 小号 手风琴
家具 茶几 书桌 鞋柜 床头柜 凳子 餐桌 梳妆台 屏风
衣服 大衣 背心 短裤 羽绒服 睡衣 连衣裙 牛仔裤 雨衣
花 兰花 月季 百合 牵牛花 向日葵 茉莉 水仙 郁金香
昆虫 蚊子 苍蝇 蟋蟀 螳螂 知了 萤火虫 甲虫
鸟 乌鸦 喜鹊 鹦鹉 天鹅 企鹅 白鹭 啄木鸟 丹顶鹤
饮料 绿茶 红茶 可乐 酸梅汤 柠檬水 椰汁 汽水 奶茶
节日 清明节 国庆节 元旦 劳动节 儿童节 教师节 七夕 除夕
国家 英国 美国 意大利 西班牙 印度 加拿大 泰国 希腊 墨西哥
家用电器 微波炉 电饭锅 吸尘器 吹风机 烤箱 热水器 电熨斗 洗碗机
餐具 杯子 刀 碟子 汤勺 茶壶 托盘
文具 圆规 胶水 剪刀 订书机 文件夹 荧光笔 书签
海洋动物 海豹 海龟 海马 螃蟹 龙虾 珊瑚 海狮
树 槐树 榆树 枫树 桃树 樟树 榕树
城市 南京 杭州 重庆 苏州 昆明 青岛 长沙
金属 锌 铅 镍 钨 钛
身体部位 眼睛 鼻子 嘴巴 胳膊 手指 肚子
工具 锤子 螺丝刀 扳手 钳子 锯子 斧头 梯子 电钻 卷尺 刷子 铲子 镊子
玩具 积木 皮球 风筝 拼图 布娃娃 陀螺 弹珠 跷跷板 木马 魔方 小汽车
零食 饼干 薯片 糖果 巧克力 瓜子 果冻 爆米花 话梅 肉干 蛋卷
调料 盐 糖 醋 酱油 胡椒 花椒 芝麻油 味精 八角 蒜蓉酱
学校用品 书包 课本 尺子 橡皮 铅笔 黑板 粉笔 课桌 练习册 校服
"""):
    MEMBERS[_category] = sorted({*MEMBERS.get(_category, ()), *_words})
LISTABLE = sorted(category for category, members in MEMBERS.items() if len(members) >= 10)
UNITS = {**known.UNITS, "身体部位": "个", "海洋动物": "种"}

SHORT = tables._rows("""
因为外面下着很大很大的雨，所以{who}今天一整天都没有出门。 因为下雨，{who}没出门。
{who}花了整整一个下午的时间，终于把那台旧电脑修好了。 {who}修好了旧电脑。
昨天晚上吃过晚饭以后，{who}和家人一起去河边散了一会儿步。 {who}和家人去散步了。
{who}非常非常喜欢那本封面是蓝色的、讲星星的书。 {who}喜欢那本讲星星的书。
由于路上的车实在太多，{who}比平时晚了半个小时才到学校。 因为堵车，{who}迟到了。
{who}在市场里走来走去，挑了很久，最后买了三个又大又红的苹果。 {who}买了三个苹果。
虽然天气很冷，风也很大，可是{who}还是坚持每天早上去跑步。 天冷，{who}还是每天跑步。
{who}一个人坐在窗边，安安静静地听了一下午的音乐。 {who}听了一下午音乐。
为了给妈妈过生日，{who}从早上一直忙到中午，做出了一个大蛋糕。 {who}给妈妈做了生日蛋糕。
{who}在回家的路上看见一只受了伤的小鸟，就把它带回家照顾。 {who}救了一只小鸟。
{who}昨天给住在很远很远地方的奶奶打了一个很长的电话。 {who}给奶奶打了电话。
{who}想来想去，考虑了好几天，最后还是决定不去参加比赛了。 {who}决定不参加比赛。
{who}把房间里乱七八糟的东西一件一件地收拾得干干净净。 {who}收拾了房间。
在老师和同学们的帮助下，{who}经过努力，数学成绩有了很大的提高。 {who}的数学进步了。
{who}站在山顶上，看着远处慢慢升起的太阳，心里非常高兴。 {who}在山顶看日出，很高兴。
{who}的那把黑色的雨伞，上个星期忘在公共汽车上，再也没有找回来。 {who}的雨伞丢了。
听到比赛得了第一名的好消息，{who}高兴得又蹦又跳。 {who}得了第一名，很高兴。
{who}每天晚上睡觉之前都要认认真真地看半个小时的书。 {who}睡前看书。
那天天还没有亮，{who}就背着大包，一个人坐火车去了很远的城市。 {who}坐火车去了远方。
{who}在院子里的那棵大树下面，一边喝茶一边和邻居聊天。 {who}和邻居在树下聊天。
""")

# Tasks: one exchange of every kind

Facts = dict[str, object]


def _ask(writer: Writer, kind: str, facts: Facts, frames=None) -> str:
    """A question of the kind; a frame may name somebody."""
    writer.kind = kind
    return question(writer, frames or FRAMES[kind], who=writer.pick(NAMES), **facts)


def _written(writer: Writer, *numbers: int) -> tuple[bool, list[str]]:
    """Whether the numbers are written as words, and the numbers so; 2 has two words and stays a digit."""
    spoken = max(numbers) < 100 and min(numbers) >= 0 and 2 not in numbers and writer.chance(0.3)
    return spoken, [numeral(number) if spoken else str(number) for number in numbers]


def _worked(a: int, b: int, result: int, sign: str) -> str:
    """The sum, first with the tens, then with the ones of the second number, if it has both.

    >>> _worked(27, 15, 42, "+")
    '27 + 15：27 + 10 = 37，37 + 5 = 42'
    """
    tens, ones = b // 10 * 10, b % 10
    if not tens or not ones:
        return f"{a} {sign} {b} = {result}"
    middle = a + tens if sign == "+" else a - tens
    return f"{a} {sign} {b}：{a} {sign} {tens} = {middle}，{middle} {sign} {ones} = {result}"


def _sum(writer: Writer) -> Exchange:
    a, b, result, sign = known._sum_parts(writer)
    kind = "add" if sign == "+" else "sub"
    spoken, (x, y) = _written(writer, a, b)
    frames = [frame for frame in FRAMES[kind] if not spoken or not re.search("[+-]", frame)]
    return _ask(writer, kind, {"a": x, "b": y}, frames), f"{_worked(a, b, result, sign)}。"


def _story_sum(writer: Writer) -> Exchange:
    a, b, result, sign = known._sum_parts(writer)
    kind = "add" if sign == "+" else "sub"
    unit, frame = writer.pick(FRAMES[f"{kind}_story"]).split("：", 1)
    _, (x, y) = _written(writer, a, b)
    asked = _ask(writer, kind, {"a": x, "b": y}, (frame,))
    return asked, f"{_worked(a, b, result, sign)}，{'一共' if sign == '+' else '还剩'} {result} {unit}。"


def _compare(writer: Writer) -> Exchange:
    a, b = writer.rng.sample(range(1, 101) if writer.chance(0.7) else range(1, 21), 2)
    if len(str(a)) == len(str(b)) == 2 and a % 11 and writer.chance(0.2):
        b = int(str(a)[::-1]) or b   # 45 and 54
    word = writer.pick("大小")
    _, (x, y) = _written(writer, a, b)
    facts: Facts = {"a": x, "b": y, "word": word, "many": {"大": "多", "小": "少"}[word]}
    if writer.chance(0.5):
        first, second = (max(a, b), min(a, b)) if word == "大" else (min(a, b), max(a, b))
        return _ask(writer, "compare", facts), f"{first} 比 {second} {word}。"
    right = "大" if a > b else "小"
    return _ask(writer, "claim", facts), f"{'对' if word == right else '不对'}，{a} 比 {b} {right}。"


def _most(writer: Writer) -> Exchange:
    numbers = writer.rng.sample(range(1, 101) if writer.chance(0.7) else range(1, 21), 3)
    word = writer.pick("大小")
    _, (a, b, c) = _written(writer, *numbers)
    facts: Facts = {"a": a, "b": b, "c": c, "word": word, "many": {"大": "多", "小": "少"}[word]}
    return _ask(writer, "most", facts), f"最{word}的是 {(max if word == '大' else min)(numbers)}。"


def _sort(writer: Writer) -> Exchange:
    numbers = writer.rng.sample(range(1, 101) if writer.chance(0.7) else range(1, 21), 3)
    up = writer.chance(0.55)
    ways = {"order": "小大", "short": "短长", "light": "轻重", "low": "低高"}
    facts: Facts = {name: "从{}到{}".format(*(way if up else way[::-1])) for name, way in ways.items()}
    _, (x, y, z) = _written(writer, *numbers)
    a, b, c = sorted(numbers, reverse=not up)
    return _ask(writer, "sort", {"x": x, "y": y, "z": z, **facts}), f"{facts['order']}是 {a}、{b}、{c}。"


def _count(writer: Writer) -> Exchange:
    kind = writer.pick(("count", "letters", "things"))
    word = writer.pick(NAMES if writer.chance(0.2) else known.CHINESE_WORDS)
    _, english = writer.pick(known.ENGLISH_WORDS)
    members = MEMBERS[writer.pick(sorted(MEMBERS))]
    things = writer.rng.sample(members, min(len(members), writer.rng.randint(2, 6)))
    facts: Facts = {"word": word, "english": english, "list": writer.pick(("、", "、", "，", " ")).join(things)}
    replies = {"count": f"“{word}”：{'、'.join(word)}，一共 {len(word)} 个字。",
               "letters": f"{english}：{'-'.join(english)}，一共 {len(english)} 个字母。",
               "things": f"{'、'.join(things)}，一共 {len(things)} 个。"}
    return _ask(writer, kind, facts), known.spaced(replies[kind])


def _sequence(writer: Writer) -> Exchange:
    step = writer.pick((1, 2, 2, 3, 4, 5, 10))
    first = writer.rng.randint(1, 30)
    numbers = [first + place * step for place in range(4)]
    up = writer.chance(0.75)
    numbers = numbers if up else numbers[::-1]
    _, (a, b, c, _) = _written(writer, *numbers)
    frames = [frame for frame in FRAMES["sequence"] if up or not (frame in more.FURTHER.get("task sequence", ()) or re.search(
        "再往下|存|台阶|珠子|钟响|节拍|折", frame))]
    return (_ask(writer, "sequence", {"a": a, "b": b, "c": c}, frames),
            f"下一个数是 {numbers[3]}，每次{'加' if up else '减'} {step}。")


def _neighbour(writer: Writer) -> Exchange:
    """What comes before or after a number, a day, a month, a letter."""
    kind = writer.pick(("number", "day", "month", "letter"))
    after = writer.chance(0.6)
    step, side = (1, "后面") if after else (-1, "前面")
    facts: Facts = {"side": side, "next": "后一天" if after else "前一天", "tom": "明天" if after else "昨天",
                    "nextm": "下个月" if after else "上个月"}
    if kind == "number":
        number = writer.rng.randint(3, 98)
        _, (facts["a"],) = _written(writer, number)
        reply = f"{number} {side}是 {number + step}。"
    elif kind == "day":
        day = writer.rng.randrange(7)
        facts["day"] = writer.pick(("星期", "周", "礼拜")) + tables.WEEK[day]
        reply = f"星期{tables.WEEK[day]}的{facts['next']}是星期{tables.WEEK[(day + step) % 7]}。"
    elif kind == "month":
        month = writer.rng.randint(1, 12)
        facts["month"] = (numeral(month) if writer.chance(0.4) else str(month)) + "月"
        reply = f"{month} 月{side}是 {(month - 1 + step) % 12 + 1} 月。"
    else:
        place = writer.rng.randint(66, 89)
        facts["x"] = chr(place)
        reply = f"{chr(place)} {side}是 {chr(place + step)}。"
    return _ask(writer, kind, facts), reply


def _word(writer: Writer) -> Exchange:
    """Opposites, measure words, single words translated both ways, spelling, first and last letters."""
    kind = writer.pick(("opposite", "measure", "to_english", "to_chinese", "spell", "ends", "english_ends"))
    word, opposite = writer.rng.sample(writer.pick(tables.OPPOSITES + more.OPPOSITES), 2)
    thing, measure = writer.pick(tables.MEASURES + more.MEASURES)
    chinese, english = writer.pick(known.ENGLISH_WORDS if kind in ("spell", "english_ends") else known.ALL_ENGLISH)
    end, place, at = writer.pick((("第一个", "开头", 0), ("最后一个", "结尾", -1)))
    facts: Facts = {"word": word, "thing": thing, "chinese": chinese, "english": english, "place": place, "end": end}
    if kind == "ends":
        word = facts["word"] = writer.pick(NAMES if writer.chance(0.2) else known.CHINESE_WORDS)
        facts["end"] = end + "字"
    replies = {"opposite": f"“{word}”的反义词是“{opposite}”。", "measure": f"一{measure}{thing}。",
               "to_english": f"“{chinese}”的英文是 {english}。", "to_chinese": f"{english} 的意思是“{chinese}”。",
               "spell": f"{english} 的拼写是 {'-'.join(english)}。", "ends": f"{end}字是“{word[at]}”。",
               "english_ends": f"{english} 的拼写是 {'-'.join(english)}，{end}字母是 {english[at]}。"}
    return _ask(writer, kind, facts), replies[kind]


def _three(writer: Writer) -> Exchange:
    category = writer.pick(LISTABLE)
    unit = UNITS.get(category, "种")
    chosen = writer.rng.sample(MEMBERS[category], 3)
    return _ask(writer, "three", {"category": category, "unit": unit}), f"三{unit}{category}：{'、'.join(chosen)}。"


def _shorter(writer: Writer) -> Exchange:
    writer.kind = "shorter"
    long, short = writer.pick(SHORT)
    who = writer.pick(NAMES)
    return ask(writer, FRAMES["shorter"], slips=False, text=long.format(who=who)), short.format(who=who)


def _complete(writer: Writer) -> Exchange:
    writer.kind = "complete"
    beginning, endings = writer.pick(texts.COMPLETIONS + words.COMPLETIONS)
    asked = ask(writer, FRAMES["complete"], slips=False, beginning=beginning, who=writer.pick(NAMES))
    return asked.replace("，……", "……"), beginning + writer.pick(endings)


def _story(writer: Writer) -> Exchange:
    topic, text = stories.story(writer)
    return _ask(writer, "story", {"topic": topic}), text


def _poem(writer: Writer) -> Exchange:
    who, writer.kind = writer.pick(NAMES), "poem"
    return siblings._poem(writer, [frame.replace("{who}", who) for frame in FRAMES["poem"]])


def _claims(writer: Writer) -> tuple[str, str]:
    """A simple property that may be wrong, and how it is."""
    kind = writer.pick(("color", "color", "can", "class", "parity", "capital", "days"))
    if kind == "color":
        thing, color = writer.pick(tables.COLORS + more.COLORS)
        wrong = writer.pick([other for other in words.COLORS if other[0] not in color and color[-2] not in other])
        return f"{thing}是{writer.pick((color, wrong))}的", f"{thing}是{color}的"
    if kind == "can":
        animal, *acts = writer.pick(more.ABILITIES)
        act = writer.pick(acts)
        return f"{animal}{writer.pick(('会', '不会'))}{act}", f"{animal}{'会' if act == acts[0] else '不会'}{act}"
    if kind == "class":
        animal, right = writer.pick(more.CLASSES)
        wrong = writer.pick([other for _, other in more.CLASSES if other != right])
        return f"{animal}是{writer.pick((right, wrong))}", f"{animal}是{right}"
    if kind == "parity":
        number = writer.rng.randint(1, 100)
        return f"{number}是{writer.pick(('单数', '双数'))}", f"{number}是{'单数' if number % 2 else '双数'}"
    if kind == "capital":
        (country, right), (_, wrong) = writer.rng.sample(tables.CAPITALS, 2)
        return f"{country}的首都是{writer.pick((right, wrong))}", f"{country}的首都是{right}"
    month, days = writer.pick(sorted(tables.MONTH_DAYS.items()))
    return f"{month}月有{writer.pick((30, 31))}天", f"{month}月有{days}天"


def _property(writer: Writer) -> Exchange:
    claim, truth = _claims(writer)
    return _ask(writer, "property", {"claim": claim}), known.spaced(f"{'对' if claim == truth else '不对'}，{truth}。")


TASKS = (_sum, _sum, _sum, _story_sum, _story_sum, _compare, _compare, _most, _sort, _sort, _count, _count, _sequence,
         _neighbour, _neighbour, _word, _word, _word, _word, _three, _three, _three, _shorter, _complete, _story, _poem,
         _property, _property)


def tasks(writer: Writer) -> list[dict]:
    """Small jobs with a checkable answer, asked for in plain, colloquial and situational words."""
    draws = [writer.pick(TASKS)] if writer.chance(0.3) else TASKS
    return chain(writer, [lambda writer: writer.exchange(writer.pick(draws))], (1, 1, 1, 1, 2, 2, 3))


def sums(writer: Writer) -> list[dict]:
    """Sums and differences."""
    return chain(writer, [lambda writer: writer.exchange(writer.pick((_sum, _story_sum)))])


def table(writer: Writer) -> list[dict]:
    """Facts of the siblings' tables, each answered in one form."""
    return chain(writer, [lambda writer: writer.exchange(writer.pick(known.FACTS))])


# Memory

class Told(siblings.Told):
    """One thing that the user tells, with its value, in the free wordings."""

    def __init__(self, writer: Writer, name: str):
        self.writer, self.name, self.thing = writer, name, THINGS[name]
        self.facts = {"value": writer.pick(self.thing.values), "kind": writer.pick(KINDS.get(name, ("",))),
                      "time": writer.pick(KINDS["plan"])}

    def noted(self, kind: str, exchange: Exchange) -> Exchange:
        """The exchange; that it is of this kind and about this thing is kept."""
        self.writer.asks[exchange[1]] = f"{kind} {self.name}"
        return exchange

    def told(self) -> Exchange:
        """The user tells it, the assistant acknowledges it."""
        return self.noted("told", (self.tell(), self.acknowledge()))

    def asked(self) -> Exchange:
        return self.noted("asked", super().asked())

    def unknown(self) -> Exchange:
        return self.noted("asked", super().unknown())


OFTEN = ("name", "name", "pet", "number", "sibling", "plan")  # values that nobody can guess


def _several(writer: Writer, count: int) -> list[Told]:
    """As many different things, all values different."""
    names: list[str] = []
    while len(names) < count:
        name = writer.pick(OFTEN if writer.chance(0.35) else sorted(THINGS))
        if name not in names:
            names.append(name)
    chosen = [Told(writer, name) for name in names]
    return chosen if len({item.facts["value"] for item in chosen}) == count else _several(writer, count)


def _between(writer: Writer, counts: tuple[int, ...]) -> list[Exchange]:
    """Other exchanges, half of them of the siblings, half small tasks."""
    return [writer.exchange(writer.pick(writer.rng.choices([siblings.FILLERS, TASKS, known.FACTS], [5, 4, 2])[0]))
            for _ in range(writer.rng.choice(counts))]


def _one(writer: Writer) -> list[Exchange]:
    """One thing told, and asked for, at once or after one or two other exchanges."""
    item = _several(writer, 1)[0]
    return [item.told(), *_between(writer, (0, 0, 1, 1, 2)), item.asked()]


def _two(writer: Writer) -> list[Exchange]:
    """Two things told, in one message or in two; one of them asked for, sometimes both."""
    one, two = _several(writer, 2)
    if writer.chance(0.4):
        message = one.tell().rstrip("。！？") + writer.pick(("。", "，还有，", "。另外，")) + two.tell()
        kept = f"记住了，{one.clause()}，{two.clause()}。"
        writer.asks[kept] = "told two"
        exchanges = [(message, kept)]
    else:
        exchanges = [one.told(), two.told()]
    asked = writer.rng.sample((one, two), writer.rng.choice((1, 1, 1, 2)))
    return exchanges + _between(writer, (0, 0, 1, 1, 2))[:5 - len(exchanges) - len(asked)] + [
        item.asked() for item in asked]


def _changed(writer: Writer) -> list[Exchange]:
    """A thing told and then changed: the last value counts."""
    item = _several(writer, 1)[0]
    first = item.told()
    message, reply = item.corrected()
    way = writer.rng.random()
    if way < 0.5:
        message = ask(writer, CHANGED, value=item.facts["value"])
    elif way < 0.8:
        message = writer.pick(TOLD_AGAIN) + item.tell()
    return [first, item.noted("changed", (message, reply)), *_between(writer, (0, 0, 1, 2)), item.asked()]


def _never_told(writer: Writer) -> list[Exchange]:
    """Asked for something never told, often after something else has been told."""
    other, item = _several(writer, 2)
    exchanges = [other.told(), *_between(writer, (0, 0, 1))] if writer.chance(0.7) else _between(writer, (1,))
    exchanges.append(item.unknown())
    if writer.chance(0.35):
        exchanges += [item.told(), item.asked()]
    return exchanges[:5]


REMEMBER = {_one: 6, _two: 6, _changed: 3, _never_told: 3}


def memory(writer: Writer) -> list[dict]:
    """Conversations of two to five exchanges in which a later question needs what the user told before."""
    return messages_of(writer.rng.choices(list(REMEMBER), list(REMEMBER.values()))[0](writer))


TOPICS: dict[str, Callable[[Writer], list[dict]]] = {"table": table, "tasks": tasks, "sums": sums, "memory": memory}
WEIGHTS = {"table": 24, "tasks": 20, "sums": 14, "memory": 14}


def dialogue(rng: random.Random) -> dict:
    """One dialogue, ``{"topic": name, "messages": [...], "asks": [...]}``, of five exchanges at most, and what each asks."""
    topic, writer = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0], Writer(rng, plain=True)
    messages = TOPICS[topic](writer)
    return {"topic": topic, "messages": messages, "asks": writer.asked_in(messages)}
