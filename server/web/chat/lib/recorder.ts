export interface Recording {
  readonly sound: Blob;
  readonly seconds: number;
}

export interface Recorder {
  stop(): Promise<Recording>;
}

/** Whether this browser can record at all; a microphone may still be missing. */
export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' &&
  'mediaDevices' in navigator &&
  ['audio/webm', 'audio/ogg'].some((type) => MediaRecorder.isTypeSupported(type));

/** Starts to record; null when there is no microphone or it was refused. */
export async function startRecorder(): Promise<Recorder | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
  if (!stream) return null;
  const mimeType = MediaRecorder.isTypeSupported('audio/webm') ? 'audio/webm' : 'audio/ogg';
  const recorder = new MediaRecorder(stream, { mimeType });
  const parts: Blob[] = [];
  const startedAt = performance.now();
  recorder.addEventListener('dataavailable', (event) => parts.push(event.data));
  recorder.start();
  return {
    stop: () =>
      new Promise((resolve) => {
        const seconds = Math.min(120, Math.max(1, Math.round((performance.now() - startedAt) / 1000)));
        recorder.addEventListener('stop', () => {
          stream.getTracks().forEach((track) => track.stop());
          resolve({ sound: new Blob(parts, { type: mimeType }), seconds });
        });
        recorder.stop();
      }),
  };
}
