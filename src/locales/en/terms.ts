import type { Glossary } from '../glossary'

export const terms: Glossary = {
  generalBudget: {
    name: 'General public budget',
    text: 'The government’s main account: mostly tax money, spent on education, social security, health and the running of public offices.',
  },
  governmentFund: {
    name: 'Government fund budget',
    text: 'Money collected by law from certain payers for one public purpose only, such as income from land sales.',
  },
  stateCapital: {
    name: 'State capital operating budget',
    text: 'Profits that state-owned companies hand over, and what is spent from them.',
  },
  fiscalAppropriation: {
    name: 'Fiscal appropriation',
    text: 'Money that the treasury of the same level gives a department from the budget; what the department earns itself is not in it.',
  },
  serviceIncome: {
    name: 'Service income',
    text: 'What a public institution earns by its own trade, such as a school’s fees or a hospital’s charges.',
  },
  businessIncome: {
    name: 'Business income of public institutions',
    text: 'What a public institution earns by business besides its own trade without separate accounts.',
  },
  specialAccount: {
    name: 'Income in special fiscal accounts',
    text: 'Money that is kept in special accounts instead of the treasury, mostly fees for education.',
  },
  superiorSubsidy: {
    name: 'Subsidies from superiors',
    text: 'What a superior body gives from money other than appropriations.',
  },
  affiliateIncome: {
    name: 'Income handed over by affiliates',
    text: 'What affiliated bodies with accounts of their own hand over by rule.',
  },
  otherIncome: {
    name: 'Other income',
    text: 'Small income besides appropriations, service income and business income.',
  },
  carryOver: {
    name: 'Carry-over and surplus',
    text: 'Carry-over is money not used up this year that serves the same purpose next year; surplus is what is left once the work is done or given up, and is usually taken back.',
  },
  wanYuan: {
    name: 'Wan yuan',
    text: '1 wan yuan is 10,000 yuan: 12.34 wan yuan is 123,400 yuan.',
  },
  basicExpenditure: {
    name: 'Basic expenditure',
    text: 'What keeps the office running every year: pay and social insurance, and daily costs such as supplies, power and travel.',
  },
  projectExpenditure: {
    name: 'Project expenditure',
    text: 'Money set aside for a specific task besides basic expenditure; each project should have performance targets.',
  },
  staffExpenses: {
    name: 'Staff expenses',
    text: 'The part of basic expenditure spent on people: pay, allowances, bonuses, social insurance, housing fund, support for individuals.',
  },
  operatingExpenses: {
    name: 'Daily operating expenses',
    text: 'The part of basic expenditure that keeps the office going: supplies, power, post, travel, meetings, vehicles.',
  },
  administrativeOperation: {
    name: 'Administrative operation',
    text: 'A functional subject: the basic expenditure of government offices, that is pay and daily costs.',
  },
  administrativeAffairs: {
    name: 'General administrative affairs',
    text: 'A functional subject: project expenditure of government offices that has no subject of its own.',
  },
  operatingFunds: {
    name: 'Operating funds of administrative units',
    text: 'What administrative units spend on goods and services to run themselves, usually their daily operating expenses. Departments may publish it by different rules; the document says which.',
  },
  threePublic: {
    name: '“Three public” expenses',
    text: 'Three kinds of cost taken together: official travel abroad, buying and running official vehicles, and official hospitality.',
  },
  procurement: {
    name: 'Government procurement',
    text: 'Goods, works and services bought with public money by the procedures of the law, where they are on the central list or above the set limits.',
  },
  functional: {
    name: 'Functional classification',
    also: ['Functional subject'],
    text: 'Sorts spending by what it is for, such as education, health or housing. The same money is sorted once more by the economic classification.',
  },
  economic: {
    name: 'Economic classification',
    also: ['Economic subject'],
    text: 'Sorts spending by what is paid for, such as wages, supplies or travel.',
  },
  codeLevels: {
    name: 'Class, group and item',
    also: ['Subject code'],
    text: 'The levels of a subject: a functional code of 3 digits is a class, 5 a group, 7 an item; economic codes have classes and groups only. Each level is part of the one above.',
  },
  department: {
    name: 'Department',
    text: 'A body that draws up and publishes a budget of its own, such as a bureau or an office, with the units below it.',
  },
  performanceTarget: {
    name: 'Performance target',
    text: 'What the money is to achieve and how well. Set at the start of the year, reviewed at its end.',
  },
  targetValue: {
    name: 'Target value',
    text: 'The figure that is planned, not one that was reached. ≥ means at least, ≤ at most, = exactly.',
  },
  indicatorLevel: {
    name: 'Indicator level',
    text: 'Output: how much is done, how well, when and at what cost. Benefit: what good comes of it. Satisfaction: whether those served are content.',
  },
  qualitative: {
    name: 'Qualitative target',
    text: 'A target in words without a figure; it cannot be drawn on a dial.',
  },
  core: {
    name: 'Core indicator',
    text: 'An indicator that the department marked as showing best what the project is for.',
  },
  weight: {
    name: 'Indicator weight',
    also: ['Weight'],
    text: 'The points that an indicator has in the total score; the larger, the more it counts.',
  },
  executionWeight: {
    name: 'Weight of budget execution',
    text: 'Budget execution is what was spent divided by the budget; it counts in the score, too, and this is its share.',
  },
  reconciliation: {
    name: 'Reconciliation',
    text: 'Parts and totals, and one table and another, should agree. Checking each such pair finds what is wrong or missing.',
  },
  rounding: {
    name: 'Rounding difference',
    text: 'Each figure has two decimals only, so that a sum may differ from the published total by about 0.01. It is no error.',
  },
  derived: {
    name: 'Derived',
    text: 'A figure that was not published but is computed from published ones. The way is given beside it, and it is not shown as published.',
  },
  judged: {
    name: 'Judged reading',
    text: 'How an unclear print was read from what stands around it. The printed sign and the reason are given.',
  },
  blank: {
    name: 'Blank and 0',
    text: 'Blank means that no figure was published, 0 that zero was. They are shown apart.',
  },
}
