/** Usual surnames of one character, in traditional and simplified form. */
export const usualSurnames = '陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴方宋范鄧杜傅侯曹薛丁卓馬董阮温溫唐藍石蔣田康鄒白涂尤巫韓龔嚴袁湯鐘黎金紀古倪童姚連歐馮俞程姜章伍鄔錢夏崔汪任陸孔譚秦譙賀毛郝史陶熊邵孟龍萬段雷'
  + '陈黄张吴刘杨许郑谢赖叶苏庄吕萧肖罗简钟卢赵颜孙邓马蓝蒋邹韩龚严汤纪连欧冯钱陆谭贺龙万';
