import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { blobUrl, dropBlobUrl } from '../../components/blob-urls.ts';

/** An attached picture as an address for the screen; null while it is read, and where there is none. */
export function usePicture(id: string | null): string | null {
  const api = useApi();
  const [shown, setShown] = useState<{ readonly id: string; readonly url: string } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let url: string | null = null;
    let left = false;
    void api.download('attachment.read', { id }).then((result) => {
      if (left || !result.ok) return;
      url = blobUrl(result.value.bytes, result.value.mediaType);
      setShown({ id, url });
    });
    return () => {
      left = true;
      if (url !== null) dropBlobUrl(url);
    };
  }, [api, id]);
  return id !== null && shown?.id === id ? shown.url : null;
}
