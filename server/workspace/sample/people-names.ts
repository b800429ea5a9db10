const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [name = '', latin = ''] = pair.split('/')
      return [name, latin]
    })
const listed = (text: string): string[] => text.trim().split(/\s+/)

export const FIRST_NAMES = listed(`
  Amelia Oliver Priya Mateo Hannah Lukas Chloe Daniel Fatima Noah Ingrid Samuel Aisha Ethan Sofia Jonas Grace Rafael Nadia Thomas
  Elena Marcus Yuki Patrick Leila Adrian Camille Victor Joanna Henrik Maria Tobias Claire Andrew Nina Felix Rosa Dylan Freya Omar
  Beatrice Callum Divya Emil Florence George Helena Isaac Julia Kieran Laura Milan Naomi Oscar Paula Quentin Rebecca Stefan Tessa
  Ursula Vikram Wendy Xavier Yasmin Zoe Arjun Bianca Conor Diana Edwin Farah Gareth Heidi Ivan Jasmine Karl Lydia Miguel Nora Otto`)

export const LAST_NAMES = listed(`
  Bennett Alvarez Kowalski Sharma Lindqvist Okafor Fischer Moreau Tanaka Rossi Hughes Petrov Santos Novak Haddad Murphy Jensen Silva
  Weber Kaur Dubois Andersson Reyes Bianchi Walsh Nakamura Schmidt Costa Iyer Larsen Brennan Castillo Vogel Mehta Laurent Eriksen
  Navarro Greene Yilmaz Osei Keller Romano Fraser Duarte Bauer Chowdhury Martin Nilsson Vargas Doyle Sato Klein Pereira Whitfield
  Hoang Mendes Brandt Olsen Rahman Carter Villanueva Lim Fontaine Dawson Suzuki Meier Barros Nair Holm Pratt Cruz Lehmann Ferreira
  Sinclair Abadi Graham Rojas Winter Thorne Quinn`)

export const SURNAMES = pairs(`
  王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 赵/zhao 黄/huang 周/zhou 吴/wu 徐/xu 孙/sun 胡/hu 朱/zhu 高/gao 林/lin 何/he 郭/guo
  马/ma 罗/luo 梁/liang 宋/song 郑/zheng 谢/xie 韩/han 唐/tang 冯/feng 于/yu 董/dong 萧/xiao 程/cheng 曹/cao 袁/yuan 邓/deng 许/xu
  傅/fu 沈/shen 曾/zeng 彭/peng 吕/lv 苏/su 卢/lu 蒋/jiang 蔡/cai 贾/jia 丁/ding 魏/wei 薛/xue 叶/ye 阎/yan 余/yu 潘/pan 杜/du 戴/dai
  夏/xia 钟/zhong 汪/wang 田/tian 任/ren 姜/jiang`)

export const GIVEN_NAMES = pairs(`
  晓雯/xiaowen 子涵/zihan 建国/jianguo 雨桐/yutong 浩然/haoran 思远/siyuan 嘉怡/jiayi 志强/zhiqiang 文博/wenbo 佳宁/jianing 海燕/haiyan
  明轩/mingxuan 静怡/jingyi 俊杰/junjie 欣妍/xinyan 立新/lixin 婷婷/tingting 天宇/tianyu 若曦/ruoxi 国栋/guodong 雅琴/yaqin 宇航/yuhang
  梦洁/mengjie 伟/wei 敏/min 磊/lei 娜/na 强/qiang 芳/fang 洋/yang 静/jing 勇/yong 艳/yan 涛/tao 丽娟/lijuan 超/chao 晨曦/chenxi 一鸣/yiming
  诗涵/shihan 振华/zhenhua 春梅/chunmei 泽宇/zeyu 慧玲/huiling 家豪/jiahao 秀英/xiuying 鹏飞/pengfei 晓峰/xiaofeng 雪梅/xuemei 子墨/zimo
  凯/kai 璐/lu 博文/bowen 心怡/xinyi 景行/jingxing 书瑶/shuyao 正阳/zhengyang 可欣/kexin 云飞/yunfei 佩珊/peishan 少华/shaohua 安琪/anqi
  启明/qiming 玉兰/yulan 承志/chengzhi 月华/yuehua 恒/heng 悦/yue 楠/nan 睿/rui 倩/qian`)

export const TAIWAN_SURNAMES = pairs(`
  陳/chen 林/lin 黃/huang 張/chang 李/lee 王/wang 吳/wu 劉/liu 蔡/tsai 楊/yang 許/hsu 鄭/cheng 謝/hsieh 郭/kuo 洪/hung 曾/tseng 賴/lai 徐/hsu`)

export const TAIWAN_GIVEN_NAMES = pairs(`
  美玲/meiling 志明/chihming 淑芬/shufen 家豪/chiahao 雅婷/yating 俊宏/chunhung 怡君/yichun 建宏/chienhung 佳穎/chiaying 冠宇/kuanyu 詩涵/shihhan
  承翰/chenghan 惠如/huiju 宗翰/tsunghan 欣怡/hsinyi 柏翰/pohan 筱涵/hsiaohan 彥廷/yenting 郁婷/yuting 政憲/chenghsien`)
