import { PAPER_FORMS } from '../../../shared/documents/paper-forms.ts';
import type { PageParams } from '../../../renderer/app/navigation.ts';
import type { Reach } from './reach.ts';

/** With what each page of the window is opened in a unit; null: this unit holds nothing that the page could show. */
export type Cases = Readonly<Record<string, PageParams | null>>;

type Call = Reach['call'];
interface HasId {
  readonly id: string;
}
interface RoundView {
  readonly round: HasId & { readonly kind: string };
  readonly nominations: readonly (HasId & { readonly state: string; readonly dossierId: string | null })[];
  readonly sessions: readonly (HasId & { readonly concluded: boolean })[];
  readonly dossiers: readonly HasId[];
}

/** Finds them in what the unit holds. Every page of the page map stands here once: the walk fails where one is missing. */
export async function casesOf(call: Call): Promise<Cases> {
  const list = async <T extends HasId = HasId>(method: string, input: unknown = {}): Promise<readonly T[]> => {
    const answer = await call<readonly T[] | { readonly rows: readonly T[] }>(method, input);
    return answer === null ? [] : 'rows' in answer ? answer.rows : answer;
  };
  const campaign = (await list('campaign.list'))[0]?.id;
  const rounds = (await Promise.all((await list('round.list')).map(({ id }) => call<RoundView>('round.get', { id })))).filter((one) => one !== null);
  const fullest = rounds.toSorted((a, b) => b.nominations.length - a.nominations.length)[0];
  const round = fullest?.round.id;
  const open = rounds.find(({ nominations }) => nominations.some(({ dossierId, state }) => dossierId === null && state !== 'decided'))?.round.id ?? round;
  const nomination = fullest?.nominations[0]?.id;
  const session = rounds.flatMap(({ sessions }) => sessions)[0]?.id;
  const dossier = (await list('dossier.list'))[0]?.id;
  const decision = (await list('decision.list'))[0]?.id;
  const persons = await list('subject.list', { kind: 'person' });
  const intake = (await Promise.all(rounds.map((one) => call<{ readonly intakes: readonly HasId[] }>('intake.list', { roundId: one.round.id })))).flatMap((one) => one?.intakes ?? [])[0]?.id;
  const meeting = (await Promise.all(rounds.map(async (one) => (await list<HasId & { readonly meeting: HasId }>('review.list', { roundId: one.round.id })).map((row) => ({ roundId: one.round.id, id: row.meeting.id }))))).flat()[0];
  const inbox = (await list<HasId & { readonly versionId: string }>('inbox.list'))[0]?.versionId;
  const stocks = await call<{ readonly stocks: readonly { readonly stock?: HasId; readonly id?: string }[] }>('stock.list');
  const stock = stocks?.stocks.map((one) => one.stock?.id ?? one.id)[0];
  const profile = (await call<{ readonly profiles: readonly HasId[] }>('law.state'))?.profiles[0]?.id;
  const of = (params: Readonly<Record<string, string | undefined>>): PageParams | null =>
    Object.values(params).every((value) => value !== undefined) ? (params as PageParams) : null;
  const none: PageParams = {};
  const [paper] = PAPER_FORMS;

  return {
    'bat-dau': none, 'doi-mat-khau': none, 'ma-khoi-phuc': none, 'viec-hom-nay': none,
    'phong-trao': none, 'thu-vien-phong-trao': none, 'phong-trao-moi': none,
    'phong-trao-chi-tiet': of({ id: campaign }), 'ke-hoach-phong-trao': of({ id: campaign }),
    'doc-ke-hoach': none, 'ban-doc-ke-hoach': of({ id: (await list('planDraft.list'))[0]?.id }), 'cac-ban-ke-hoach': of({ id: campaign }), 'dieu-chinh-ke-hoach': of({ id: campaign }),
    lich: none, 'nghia-vu': none, 'cao-diem': none, 'don-vi-duoi': of({ id: campaign }),
    'ke-hoach-phat-dong': of({ id: campaign }),
    'so-theo-doi': none, so: { register: 'feedback' },
    'don-vi-to-chuc': none, 'don-vi-to-chuc-chi-tiet': of({ id: (await list<HasId & { readonly organisation?: HasId }>('organisation.list')).map((one) => one.organisation?.id ?? one.id)[0] }),
    'dien-hinh': none, 'dien-hinh-chi-tiet': of({ id: (await list<HasId & { readonly exemplar?: HasId }>('exemplar.list')).map((one) => one.exemplar?.id ?? one.id)[0] }),
    'cum-khoi': none, 'cum-khoi-chi-tiet': of({ id: (await list<HasId & { readonly block?: HasId }>('block.list')).map((one) => one.block?.id ?? one.id)[0] }),
    'doi-tuong': { kind: 'person' }, 'doi-tuong-moi': none, 'doi-tuong-chi-tiet': of({ id: persons[0]?.id }), 'nghi-trung': none,
    'khen-thuong-cu': of({ ids: persons[0]?.id }), 'nhap-khen-thuong-cu': none, 'nhap-doi-tuong': { kind: 'person' },
    'xuat-de-dien': { list: 'subjects', kind: 'person', place: '' }, 'doc-lai-tep': none,
    'bao-cao-phong-trao': of({ id: campaign }), 'bao-cao': of({ id: campaign === undefined ? undefined : (await list<HasId & { readonly report?: HasId }>('report.list', { campaignId: campaign })).map((one) => one.report?.id ?? one.id)[0] }),
    'ho-so': none, 'dot-xet': of({ id: round }), 'dot-xet-moi': none, 'binh-xet': of(meeting ?? { roundId: undefined }),
    'nhan-danh-sach': of({ roundId: open }), 'danh-sach-nhan': of({ id: intake }), 'them-nhieu': of({ roundId: open }), 'khen-nhanh': none,
    'sao-chep-de-nghi': of({ roundId: open }), 'them-de-nghi': of({ roundId: open }),
    'de-nghi': of({ id: nomination }), 'de-nghi-canh-nhau': of({ id: nomination }), 'bao-cao-thanh-tich': of({ id: nomination }),
    'hoi-dong': none, 'hop-xet': of({ id: session }), 'bang-so-sanh': of({ roundId: round }),
    'lap-ho-so': of({ roundId: open }), 'ho-so-de-nghi': of({ id: dossier }), 'kiem-tra-ho-so': of({ id: dossier }), 'ghi-tra-lai': of({ id: dossier }),
    'ai-du-dieu-kien': none,
    'ho-so-nhan': of({ versionId: inbox }), 'de-nghi-nhan-duoc': none, 'tinh-hinh-don-vi': none, 'nhan-nhieu-goi': none,
    'chi-tieu': of({ id: campaign }), 'nhap-so-lieu': of({ id: campaign }), 'chi-tieu-don-vi': of({ id: campaign }),
    'quyet-dinh': none, 'quyet-dinh-moi': none, 'quyet-dinh-xem': of({ id: decision }), 'quyet-dinh-them-dong': of({ id: decision }),
    'dinh-chinh': of({ id: decision }), 'huy-quyet-dinh': of({ id: decision }), 'danh-sach-cong-bo': of({ id: decision }),
    'thong-ke': none,
    phoi: none, 'phoi-sua': of({ id: stock }), 'in-giay-khen': of({ id: decision }),
    'gui-nhan': none, 'muc-de-rieng': none, 'muc-nhan-duoc': of({ id: (await list('received.list'))[0]?.id }), 'muc-sua-hai-noi': none,
    'so-lieu-don-vi': of({ id: campaign }), 'phan-bo': of({ id: campaign }),
    'ban-giao': none, 'thiet-lap': none, 'nhat-ky': none, 'sao-luu': none, 'kiem-tra-may': none, 'tu-kiem-tra': none, 'cap-nhat': none,
    'tra-cuu': none, 'tra-cuu-chi-tiet': { code: 'BK_TINH' }, 'quy-dinh-tinh': none, 'quy-dinh-tinh-chi-tiet': profile === undefined ? none : { id: profile },
    'tro-giup': none, 'mau-van-ban': none, 'mau-van-ban-chi-tiet': of({ document: paper?.document }),
  };
}

/** Pages of the map that no case stands for, and cases of pages that are no more. */
export function forgotten(names: readonly string[], cases: Cases): readonly string[] {
  const known = Object.keys(cases);
  return [...names.filter((name) => !known.includes(name)).map((name) => `${name}: no case`), ...known.filter((name) => !names.includes(name)).map((name) => `${name}: no such page`)];
}
