import type { DialogMessages } from '../find-messages'

export const dialogs: DialogMessages = {
  close: '关闭',
  search: {
    title: '查找',
    placeholder: '名称、编码、金额或拼音首字母',
    hint: '试试：公积金、gjj、2010302、1058、“三公”',
    nothing: query => `没有找到“${query}”`,
    nothingAdvice: '可以少输几个字，或换成编码、金额、拼音首字母；表中没有公布的内容查不到。',
    groups: {
      headline: '主要数字',
      department: '部门',
      function: '功能科目',
      project: '项目',
      economic: '经济分类',
      indicator: '绩效指标',
      figure: '表中的数字',
      table: '公布的表',
      term: '词语',
    },
    found: count => `找到 ${count} 项`,
    more: count => `另有 ${count} 项，再多输几个字可缩小范围`,
    keys: '↑ ↓ 选择，Enter 前往，Esc 关闭',
  },
  glossary: {
    groups: {
      money: '钱从哪来',
      spending: '钱怎么用',
      classification: '怎么归类',
      targets: '目标与评价',
      page: '本页的用语',
    },
  },
  department: {
    duties: '职责',
    counts: '人员、车辆与机构',
    contact: '联系人',
    stated: '说明中另列的金额',
    parts: parts => `= ${parts.join(' + ')}`,
    nothing: '公开的文件没有列出部门的职责、人员和联系方式。',
  },
  guide: {
    steps: {
      spending: {
        title: '一看：钱花在哪里',
        text: '面积越大、条越长，钱越多。点一块或清单的一行就进入它的下一级，整页随之变化；再点一次或点“全部支出”返回。',
      },
      comparison: {
        title: '二看：比上年多了还是少了',
        text: '两根柱是同一科目的两年预算，从零点起按同一比例画。“增减”只看差额，“三公”单看三类费用。',
      },
      targets: {
        title: '三看：要办成什么',
        text: '弧段是结果应当落入的范围：这是年初定的目标，不是已经做到的结果。选一个项目，只看它的目标。',
      },
    },
    progress: (step, of) => `第 ${step} 步，共 ${of} 步`,
    back: '上一步',
    next: '下一步',
    done: '看完了',
  },
}
