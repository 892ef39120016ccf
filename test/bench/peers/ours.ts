// Ours on the server's side: the built server with a commune, set up over its own API.
import { openCommune } from '../../e2e/support/commune.ts';
import type { Contender } from './contender.ts';

const villageNames = ['Bản Búng', 'Bản Xôm', 'Bản Kéo', 'Bản Pá Sáng', 'Bản Nà Lấu', 'Bản Pú Nen'];
const officers = ['Lò Văn Ánh', 'Quàng Thị Hoa', 'Giàng A Chớ', 'Phạm Đức Nam'];

export const ours: Contender = {
  name: 'ours',
  page: 'ours-page.ts',
  async startServer() {
    const commune = await openCommune(villageNames);
    const handlers: string[] = [];
    for (const name of officers) handlers.push(await commune.person(name, ['officer']));
    const [writer = ''] = handlers;
    return {
      port: Number(new URL(commune.server.url).port),
      credential: () => commune.code(writer),
      places: { villages: Object.values(commune.villages), handlers },
      stop: () => commune.server.remove(),
    };
  },
};
