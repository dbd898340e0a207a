/** Words of the trade that a line never breaks, though a dictionary of words would part them. */
export const houseTerms: readonly string[] = [
  '理賠', '結案', '保經代', '旅綜險', '旅平險', '汽機車險', '火地震險', '傷害健康險', '個人險', '車險', '電訪', '批改', '退保', '續保', '投保', '報案', '交修', '進線', '開戶', '銷戶',
  '匯出', '交割', '申贖', '定期定額', '淨值', '阿發', '智能客服', '業務員', '營業員', '臨櫃', '線上', '滿期金', '生存金', '要保', '核保', '保全', '扣款', '人員',
];
