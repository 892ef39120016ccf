// Names of the papers of a petition's case, in Vietnamese; the English pair is en-papers.ts.

export const viPapers = {
  'paper.acceptance-notice': 'Thông báo thụ lý',
  'paper.answer': 'Phiếu trả lời đơn',
  'paper.complaint-decision': 'Quyết định giải quyết khiếu nại',
  'paper.denunciation-acceptance': 'Quyết định thụ lý tố cáo',
  'paper.denunciation-extension': 'Quyết định gia hạn giải quyết tố cáo',
  'paper.denunciation-forwarding': 'Phiếu chuyển đơn tố cáo',
  'paper.denunciation-resumption': 'Quyết định tiếp tục giải quyết tố cáo',
  'paper.denunciation-suspension': 'Quyết định tạm đình chỉ giải quyết tố cáo',
  'paper.denunciation-termination': 'Quyết định đình chỉ giải quyết tố cáo',
  'paper.forwarding-notice': 'Thông báo chuyển đơn',
  'paper.forwarding-slip': 'Phiếu chuyển đơn',
  'paper.guidance-slip': 'Phiếu hướng dẫn',
  'paper.receipt': 'Giấy biên nhận',
  'paper.refusal-notice': 'Thông báo không thụ lý',
  'paper.resumption-notice': 'Thông báo tiếp tục giải quyết khiếu nại',
  'paper.return-notice': 'Thông báo trả lại đơn',
  'paper.suspension-decision': 'Quyết định tạm đình chỉ giải quyết khiếu nại',
  'paper.termination-decision': 'Quyết định đình chỉ giải quyết khiếu nại',
  'paper.withdrawal-minutes': 'Biên bản rút đơn',
} as const;
