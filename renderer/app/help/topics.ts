/** The pages of the guide in the order of its contents: `docs/huong-dan/<topic>.md`. */
export const HELP_GROUPS = [
  { title: 'Làm quen', topics: ['bat-dau', 'viec-hom-nay', 'tim-kiem', 'ban-phim'] },
  { title: 'Người và danh sách', topics: ['doi-tuong', 'nhap-excel'] },
  { title: 'Phong trào', topics: ['phong-trao', 'theo-doi', 'bao-cao'] },
  { title: 'Khen thưởng', topics: ['dot-xet', 'tieu-chuan', 'hoi-dong', 'quyet-dinh'] },
  { title: 'Trao đổi dữ liệu', topics: ['gui-nhan', 'tinh'] },
  { title: 'Giữ dữ liệu', topics: ['sao-luu', 'mat-khau', 'thiet-lap'] },
  { title: 'Khi vướng', topics: ['su-co', 'hoi-dap', 'co-gi-moi'] },
] as const;

export type HelpTopic = (typeof HELP_GROUPS)[number]['topics'][number];
export const HELP_TOPICS: readonly HelpTopic[] = HELP_GROUPS.flatMap(({ topics }) => topics);
export const FIRST_TOPIC: HelpTopic = 'bat-dau';
export const NEWS_TOPIC: HelpTopic = 'co-gi-moi';

export const isTopic = (name: string | undefined): name is HelpTopic => HELP_TOPICS.includes(name as HelpTopic);
