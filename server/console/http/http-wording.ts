/** What a clerk reads when a request got no usable answer; refusals bring their own sentence (shared/api/problems). */
export const httpWording = {
  offline: '连不上服务器，请检查网络后重试。',
  timedOut: '服务器没有及时回答，请重试。',
  unreadable: '服务器的回答无法识别，请重试；如仍不行，请联系管理员。',
  writeUncertain: '不能确定是否已经办成。再点一次不会重复办理。',
  waitSeconds: (seconds: number): string => `请等 ${seconds} 秒再试。`,
  requestId: (id: string): string => `故障编号 ${id}`,
};
