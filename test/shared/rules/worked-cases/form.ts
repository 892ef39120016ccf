// Cases worked by hand from the law and a wall calendar, never from the engine: what they are made of, and the form of
// the sentence that says each one's arithmetic.

/**
 * The sentence, as an official writes it in the margin:
 *
 *   nhận 03/02 + 10 ngày làm việc, trừ Tết 16–20/02 → 24/02/2026, Điều 28 Luật Tiếp công dân
 *
 * 1. What began the limit in a word or two (nhận, thụ lý, ra quyết định, kết luận, niêm yết, gia hạn từ …) and its day. The
 *    day itself is never counted; the sentence does not say so.
 * 2. Days are dd/MM with both zeros. The year stands with the due day, and with any other day of another year.
 * 3. "+ 10 ngày" are calendar days, "+ 10 ngày làm việc" working days; the number has no zero before it.
 * 4. "trừ": what is not counted, in the order of the calendar, each with its name; a run of days is dd–dd/MM, over the
 *    end of a month dd/MM–dd/MM, one day dd/MM. Working days leave out holidays and days off in exchange; Saturdays and
 *    Sundays are implied by "ngày làm việc" and are not written (in the example 07–08, 14–15 and 21–22/02). Calendar days
 *    leave out nothing but suspensions and obstacles: a holiday inside them counts and is not written.
 * 5. "tính cả ngày làm bù 10/01": a weekend day worked in exchange that is among the working days counted.
 * 6. "ngày cuối 03/05 là Chủ nhật", "ngày cuối 19/02 nghỉ Tết": the last day is off, and the next working day is the due
 *    day. A holiday is named before the day of the week. Only calendar days need it.
 * 7. "→" and the due day. Where the State has not announced the days off of its year:
 *    "(tạm tính, lịch nghỉ chưa công bố)".
 * 8. After a comma the article and the law as one says them: clause and year stand where the rule itself is shown.
 */
export type WorkedCase = {
  /** T1–T29 of the table of time limits; N8 the days for bringing on what was stopped (LKN Art. 11.8). */
  readonly row: string;
  readonly rule: string;
  /** Why this case is here, in a few words. */
  readonly about: string;
  /** Of an extension: when the denunciation was accepted. */
  readonly accepted?: string;
  /**
   * What began the limit: the day on the paper. Of an extension the last of the thirty days before it, even where that day
   * is off: extensions lengthen one limit, of which only the last day moves on; with two it is ninety days in all.
   */
  readonly on: string;
  /** Suspended days, both included: the day of the decision, and the day before it goes on. */
  readonly suspended?: readonly { readonly from: string; readonly to: string }[];
  /** Days on which an obstacle kept the complainant from complaining, both included (LKN Art. 9). */
  readonly obstacle?: { readonly from: string; readonly to: string };
  /** Days ticked off in the calendar, day by day, in runs: as many as the limit has. */
  readonly ticked: string;
  readonly due: string;
  /** Without the article, which belongs to the rule; absent where only the year's announcement can say which days go. */
  readonly says?: string;
  /** The days off of that year are not announced. */
  readonly provisional?: true;
  /** Whether 24/11 is a holiday: not settled in 2026, so that both are worked out. */
  readonly cultureDay?: boolean;
  /** The commune's own row, where the law leaves the limit to it. */
  readonly own?: { readonly value: number; readonly unit: 'calendar-days' | 'working-days' };
};

/** How many days each limit has and of which kind, and its article: from the laws, once more and by hand. */
export const limits: { readonly [rule: string]: readonly [number, 'calendar' | 'working', string] } = {
  'petition.first-answer': [10, 'working', 'Điều 28 Luật Tiếp công dân'],
  'petition.process.calendar': [
    10,
    'calendar',
    'thủ tục xử lý đơn tại cấp xã, Quyết định 194/QĐ-TTCP năm 2022',
  ],
  'petition.process.working': [
    10,
    'working',
    'thủ tục xử lý đơn tại cấp xã, Quyết định 194/QĐ-TTCP năm 2022',
  ],
  'complaint.accept': [10, 'calendar', 'Điều 27 Luật Khiếu nại'],
  'complaint.resolve': [30, 'calendar', 'Điều 28 Luật Khiếu nại'],
  'complaint.resolve.complex': [45, 'calendar', 'Điều 28 Luật Khiếu nại'],
  'complaint.resolve.remote': [45, 'calendar', 'Điều 28 Luật Khiếu nại'],
  'complaint.resolve.remote-complex': [60, 'calendar', 'Điều 28 Luật Khiếu nại'],
  'complaint.send': [3, 'working', 'Điều 32 Luật Khiếu nại'],
  'complaint.effective': [30, 'calendar', 'Điều 44 Luật Khiếu nại'],
  'complaint.effective.remote': [45, 'calendar', 'Điều 44 Luật Khiếu nại'],
  'complaint.posting': [15, 'calendar', 'Điều 12 Nghị định 124/2020/NĐ-CP'],
  'denunciation.check': [7, 'working', 'Điều 24 Luật Tố cáo'],
  'denunciation.check-long': [10, 'working', 'Điều 24 Luật Tố cáo'],
  'denunciation.forward': [5, 'working', 'Điều 24 Luật Tố cáo'],
  'denunciation.notify': [5, 'working', 'Điều 29 Luật Tố cáo'],
  'denunciation.resolve': [30, 'calendar', 'Điều 30 Luật Tố cáo'],
  'denunciation.extend': [30, 'calendar', 'Điều 30 Luật Tố cáo'],
  'denunciation.pause-notice': [5, 'working', 'Điều 34 Luật Tố cáo'],
  'denunciation.conclusion-notice': [5, 'working', 'Điều 35 Luật Tố cáo'],
  'denunciation.handle': [7, 'working', 'Điều 36 Luật Tố cáo'],
  'denunciation.publish': [7, 'working', 'Điều 40 Luật Tố cáo'],
  'denunciation.posting': [15, 'calendar', 'Nghị định 31/2019/NĐ-CP'],
  'denunciation.repeat': [20, 'calendar', 'Điều 37 Luật Tố cáo'],
  'complaint.resume-after-stop': [30, 'calendar', 'Điều 11 Luật Khiếu nại'],
  'complaint.limitation': [90, 'calendar', 'Điều 9 Luật Khiếu nại'],
  'complaint2.limitation': [30, 'calendar', 'Điều 33 Luật Khiếu nại'],
  'complaint2.limitation.remote': [45, 'calendar', 'Điều 33 Luật Khiếu nại'],
};
