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
    if (!isHere.current) return;
    route(href, replace);
    // The router leaves the scrolling of the old page to one that takes its place.
    if (replace) scrollTo(0, 0);
  };
}
