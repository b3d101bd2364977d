import { beforeEach, expect, test, vi } from 'vitest';
import { saveDownload } from '../platform/downloads';
import { backUp } from './backup';
import { dismissBackupFailure, readBackupRecord } from './backup-record';
import { local, reset } from './fake-storage';
import { saveSnapshot } from './snapshots';
import { highlight, save, storyOf } from './test-stories';

vi.mock('../platform/storage', () => import('./fake-storage'));
vi.mock('../platform/downloads', () => ({ saveDownload: vi.fn() }));

const saved = vi.mocked(saveDownload);

beforeEach(async () => {
  reset();
  saved.mockReset().mockResolvedValue({ ok: true });
  const moths = await storyOf('moths');
  await save(moths, 'add', highlight(moths, 'one'));
  await saveSnapshot(moths.id, '<p>one</p>');
});

async function record() {
  const outcome = await readBackupRecord();
  return outcome.ok ? outcome.value : outcome.failure;
}

test('a backup holds highlights and saved copies, in a file with the day in its name', async () => {
  const onProgress = vi.fn();
  const outcome = await backUp({ onProgress });
  const [path = '', file = new Blob()] = saved.mock.lastCall ?? [];
  expect(outcome).toEqual({ ok: true, name: path });
  expect(path).toMatch(/^Stet\/\d{4}-\d\d-\d\d Stet\.jsonld$/);
  const text = await file.text();
  expect(text).toContain('<p>one</p>');
  expect(JSON.parse(text)).toMatchObject({ total: 1 });
  expect(onProgress).toHaveBeenLastCalledWith(1, 1);
  expect(await record()).toEqual({ made: expect.any(String) as string });
});

test('a failure is remembered beside the last backup, and forgotten after the next', async () => {
  await backUp();
  const before = await record();
  saved.mockResolvedValue({ ok: false, reason: 'download', message: 'FILE_NO_SPACE' });
  expect(await backUp()).toEqual({ ok: false, reason: 'download' });
  const failure = { time: expect.any(String) as string, reason: 'download' };
  expect(await record()).toEqual({ ...before, failure });
  saved.mockResolvedValue({ ok: true });
  await backUp();
  expect(await record()).not.toHaveProperty('failure');
});

test('a failure that was read of is news again after a backup, or for another reason', async () => {
  const fail = async (reason: 'download' | 'permission') => {
    saved.mockResolvedValue({ ok: false, reason, message: '' });
    await backUp();
    return record();
  };
  await fail('download');
  await dismissBackupFailure();
  expect(await fail('download')).toMatchObject({ failure: { isRead: true } });
  expect(await fail('permission')).not.toHaveProperty('failure.isRead');
  await dismissBackupFailure();
  saved.mockResolvedValue({ ok: true });
  await backUp();
  expect(await fail('permission')).not.toHaveProperty('failure.isRead');
});

test('nothing is saved when not everything can be read', async () => {
  const get = vi.spyOn(local, 'get').mockImplementation(async () => {
    await Promise.resolve();
    return { ok: false, failure: { reason: 'unavailable', message: 'I/O error' } };
  });
  expect(await backUp()).toEqual({ ok: false, reason: 'storage' });
  expect(saved).not.toHaveBeenCalled();
  get.mockRestore();
});

test('one that is cancelled saves nothing and is no failure', async () => {
  const controller = new AbortController();
  controller.abort();
  expect(await backUp({ signal: controller.signal })).toEqual({ ok: false, reason: 'cancelled' });
  expect(saved).not.toHaveBeenCalled();
  expect(await record()).toEqual({});
});
