import { loggablePath } from '../../../../server/http/middlewares/loggable-path';

describe('a path in the log', () => {
  it.each(['/', '/ready', '/chat/', '/chat/index-D2f_x.js', '/chat/attachments/01HZX3T9QK2M4N6P8R0S2T4V6W'])(
    '%s stays as it is',
    (path) => expect(loggablePath(path)).toBe(path),
  );

  it.each([
    ['/chat/%E5%BC%A0%E6%A1%82%E5%85%B0', '/chat/…'],
    ['/who/13800000000', '/who/…'],
    ['/who/a13800000000', '/who/…'],
    ['/who/11010519491231002X', '/who/…'],
    ['/张桂兰/x', '/…/x'],
  ])('%s becomes %s', (path, logged) => expect(loggablePath(path)).toBe(logged));
});
