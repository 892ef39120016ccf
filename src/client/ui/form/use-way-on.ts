// Where a page leads once its work is done, unless the person has gone elsewhere meanwhile.
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';

/** `route` of the router, which does nothing once the component that called this hook has left the page. */
export function useWayOn(): (href: string, replace?: boolean) => void {
  const { route } = useLocation();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return (href, replace) => {
    if (isHere.current) route(href, replace);
  };
}
